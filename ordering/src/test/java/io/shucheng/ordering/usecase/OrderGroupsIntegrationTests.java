package io.shucheng.ordering.usecase;

import static io.shucheng.ordering.Crowd.outcome;
import static io.shucheng.ordering.ShopForTests.order;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.micrometer.core.instrument.MeterRegistry;
import io.shucheng.catalog.BookId;
import io.shucheng.ordering.Address;
import io.shucheng.ordering.CatalogForTests;
import io.shucheng.ordering.IdempotencyConflictException;
import io.shucheng.ordering.Order;
import io.shucheng.ordering.OrderNotTakenException;
import io.shucheng.ordering.OrderRequest;
import io.shucheng.ordering.OrderingIntegrationTest;
import io.shucheng.ordering.Orders;
import io.shucheng.ordering.OutOfStockException;
import io.shucheng.ordering.ShopForTests;
import io.shucheng.ordering.events.BookAvailabilityChanged;
import io.shucheng.ordering.events.OrdersPlaced;
import io.shucheng.platform.identity.AccountId;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestPropertySource;

/** One lane whose group waits at a gate, so that the next group is who the test wants in it. */
@OrderingIntegrationTest
@TestPropertySource(
    properties = {
      "shucheng.ordering.groups.lanes=1",
      "shucheng.ordering.groups.deadline=1m",
      "shucheng.ordering.groups.lock-timeout=1m"
    })
class OrderGroupsIntegrationTests {

  private static final Address POISON = new Address("poison", "A", "B", null, null, "CN", null);

  @Autowired Orders orders;
  @Autowired ShopForTests shop;
  @Autowired CatalogForTests catalog;
  @Autowired JdbcClient jdbc;
  @Autowired Gate gate;
  @Autowired PlaceInGroups placeInGroups;
  @Autowired Heard heard;
  @Autowired MeterRegistry meters;

  private final ExecutorService callers = Executors.newVirtualThreadPerTaskExecutor();
  private AccountId customer;

  @BeforeEach
  void newCustomer() {
    customer = shop.customer();
  }

  @AfterEach
  void prove() {
    callers.close();
    shop.assertProven();
  }

  @Test
  void whoArrivesWhileAGroupCommitsIsCommittedTogether() {
    BookId book = shop.book("10.00", 100);
    List<Future<Order>> group =
        asOneGroup(64, caller -> () -> orders.place(customer, order(book, 1)));
    List<UUID> ids = group.stream().map(order -> outcome(order).value().id().value()).toList();
    assertThat(ids).doesNotHaveDuplicates();
    assertThat(transactionsOf(ids)).hasSize(1);
  }

  @Test
  void aGroupIsNoLargerThanTheMost() {
    BookId book = shop.book("10.00", 100);
    List<Future<Order>> two =
        asOneGroup(65, caller -> () -> orders.place(customer, order(book, 1)));
    assertThat(
            transactionsOf(two.stream().map(order -> outcome(order).value().id().value()).toList()))
        .hasSize(2);
  }

  @Test
  void oneEventTellsOfAllThatATransactionPlacedAndOneOfAllBooksThatRanOut() {
    List<BookId> books = IntStream.range(0, 5).mapToObj(i -> shop.book("10.00", 1)).toList();
    heard.forget();
    List<Future<Order>> group =
        asOneGroup(5, caller -> () -> orders.place(customer, order(books.get(caller), 1)));
    assertThat(group).allMatch(order -> outcome(order).succeeded());
    List<OrdersPlaced> placed = heard.all(OrdersPlaced.class);
    // the first is of the order at the gate
    assertThat(placed).extracting(event -> event.orders().size()).containsExactly(1, 5);
    assertThat(heard.all(BookAvailabilityChanged.class))
        .filteredOn(event -> event.books().stream().anyMatch(books::contains))
        .singleElement()
        .satisfies(event -> assertThat(event.books()).containsExactlyInAnyOrderElementsOf(books));
  }

  @Test
  void theLastCopyGoesToWhoeverCameFirst() {
    BookId book = shop.book("10.00", 3);
    List<Future<Order>> group =
        asOneGroup(10, caller -> () -> orders.place(customer, order(book, 1)));
    assertThat(group.subList(0, 3))
        .allSatisfy(order -> assertThat(outcome(order).value()).isNotNull());
    assertThat(group.subList(3, 10))
        .allSatisfy(
            order -> assertThat(outcome(order).refusal()).isInstanceOf(OutOfStockException.class));
  }

  /** The group has seen a copy, which is counted out while it waits for its rows. */
  @Test
  void aCopyThatGoesAfterItWasSeenIsSoldToNobodyAndTheOthersOfTheGroupAreKept() {
    BookId going = shop.book("10.00", 1);
    BookId book = shop.book("10.00", 100);
    double before = meters.counter("shucheng.orders.groups.repeated").count();
    List<Future<Order>> group = new ArrayList<>();
    try (Gate.Held count = gate.hold(countOut(going))) {
      group.addAll(
          asOneGroup(
              3, caller -> () -> orders.place(customer, order(caller == 1 ? going : book, 1))));
      gate.awaitWaiting(1);
      count.commit();
    }
    assertThat(outcome(group.remove(1)).refusal()).isInstanceOf(OutOfStockException.class);
    assertThat(group).allSatisfy(order -> assertThat(outcome(order).value()).isNotNull());
    assertThat(shop.stockOf(book).held()).isEqualTo(2);
    assertThat(meters.counter("shucheng.orders.groups.repeated").count() - before).isOne();
  }

  @Test
  void aBadOrderFailsAloneAndTheOthersOfItsGroupAreKept() {
    jdbc.sql(
            """
            alter table ordering.customer_order
              add constraint no_poison_ck check (ship_recipient is distinct from 'poison')
            """)
        .update();
    try {
      BookId book = shop.book("10.00", 100);
      List<Future<Order>> group =
          asOneGroup(
              64,
              caller ->
                  () ->
                      orders.place(
                          customer, to(caller == 17 ? POISON : ShopForTests.ADDRESS, book)));
      assertThat(outcome(group.get(17)).refusal())
          .isInstanceOf(DataIntegrityViolationException.class);
      group.remove(17);
      assertThat(group)
          .hasSize(63)
          .allSatisfy(order -> assertThat(outcome(order).value()).isNotNull());
      assertThat(shop.stockOf(book).held()).isEqualTo(63);
    } finally {
      jdbc.sql("alter table ordering.customer_order drop constraint no_poison_ck").update();
    }
  }

  @Test
  void allWithOneKeyGetOneAnswer() {
    BookId book = shop.book("10.00", 100);
    String key = UUID.randomUUID().toString();
    List<Future<Order>> group =
        asOneGroup(
            50, caller -> () -> orders.place(customer, order(key, book, caller == 49 ? 2 : 1)));
    assertThat(outcome(group.removeLast()).refusal())
        .isInstanceOf(IdempotencyConflictException.class);
    assertThat(group.stream().map(order -> outcome(order).value()).distinct()).hasSize(1);
    assertThat(shop.stockOf(book).held()).isOne();
    assertThat(orders.place(customer, order(key, book, 1)))
        .isEqualTo(outcome(group.getFirst()).value());
  }

  @Test
  void aKeyThatARefusalFreedInItsGroupIsOfTheNextOrder() {
    BookId few = shop.book("10.00", 1);
    String key = UUID.randomUUID().toString();
    List<Future<Order>> group =
        asOneGroup(2, caller -> () -> orders.place(customer, order(key, few, 2 - caller)));
    assertThat(outcome(group.get(0)).refusal()).isInstanceOf(OutOfStockException.class);
    Order placed = outcome(group.get(1)).value();
    assertThat(orders.place(customer, order(key, few, 1))).isEqualTo(placed);
    assertThatThrownBy(() -> orders.place(customer, order(key, few, 2)))
        .isInstanceOf(IdempotencyConflictException.class);
  }

  /** The web server has drained by then, and the database closes later. */
  @Test
  void aShopThatClosesKeepsAllWhoWaitAndLetsNobodyIn() throws InterruptedException {
    assertThat(placeInGroups.getPhase())
        .isLessThan(WebServerApplicationContext.GRACEFUL_SHUTDOWN_PHASE);
    BookId closed = shop.book("10.00", 5);
    BookId book = shop.book("10.00", 100);
    List<Future<Order>> group = new ArrayList<>();
    Thread closing = Thread.ofPlatform().unstarted(placeInGroups::stop);
    try {
      try (Gate.Held _ = gate.hold(closed)) {
        group.add(callers.submit(() -> orders.place(customer, order(closed, 1))));
        gate.awaitWaiting(1);
        group.add(callers.submit(() -> orders.place(customer, order(book, 1))));
        ShopForTests.await("one waits", () -> placeInGroups.waiting() == 1);
        closing.start();
        ShopForTests.await(
            "it waits for the lanes", () -> closing.getState() == Thread.State.WAITING);
        assertThat(outcome(callers.submit(() -> orders.place(customer, order(book, 1)))).refusal())
            .isInstanceOf(OrderNotTakenException.class);
      }
      closing.join();
      assertThat(group).allMatch(order -> outcome(order).succeeded());
    } finally {
      placeInGroups.start();
    }
    assertThat(outcome(callers.submit(() -> orders.place(customer, order(book, 1)))).succeeded())
        .isTrue();
  }

  private static String countOut(BookId book) {
    return """
        update ordering.stock set on_hand = on_hand - 1, version = version + 1 where book_id = %1$s;
        insert into ordering.stock_movement
               (book_id, kind, on_hand_change, held_change, created_at)
        values (%1$s, 'ADJUSTED', -1, 0, now())"""
        .formatted(book);
  }

  /** Has callers arrive, in their order, while an order before them is at the gate. */
  private List<Future<Order>> asOneGroup(int size, IntFunction<Callable<Order>> caller) {
    BookId closed = shop.book("10.00", 5);
    List<Future<Order>> group = new ArrayList<>();
    Future<Order> first;
    try (Gate.Held _ = gate.hold(closed)) {
      first = callers.submit(() -> orders.place(customer, order(closed, 1)));
      gate.awaitWaiting(1);
      for (int i = 0; i < size; i++) {
        int waiting = i + 1;
        group.add(callers.submit(caller.apply(i)));
        ShopForTests.await(waiting + " wait", () -> placeInGroups.waiting() == waiting);
      }
    }
    assertThat(outcome(first).value()).isNotNull();
    return group;
  }

  private static OrderRequest to(Address address, BookId book) {
    return new OrderRequest(List.of(new OrderRequest.Line(book, 1)), null, address, null);
  }

  private List<String> transactionsOf(List<UUID> ids) {
    return jdbc.sql(
            "select distinct xmin::text from ordering.customer_order where id = any (?::uuid[])")
        .param(ids.stream().map(UUID::toString).toArray(String[]::new))
        .query(String.class)
        .list();
  }
}
