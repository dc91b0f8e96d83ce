package io.shucheng.ordering.usecase;

import static io.shucheng.ordering.ShopForTests.order;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.shucheng.catalog.BookId;
import io.shucheng.ordering.CatalogForTests;
import io.shucheng.ordering.Crowd;
import io.shucheng.ordering.Crowd.Outcome;
import io.shucheng.ordering.IdempotencyConflictException;
import io.shucheng.ordering.InvalidOrderException;
import io.shucheng.ordering.Order;
import io.shucheng.ordering.OrderRequest;
import io.shucheng.ordering.OrderRequest.Line;
import io.shucheng.ordering.OrderStatus;
import io.shucheng.ordering.Orders;
import io.shucheng.ordering.OutOfStockException;
import io.shucheng.ordering.OutOfStockException.Shortage;
import io.shucheng.ordering.PriceChangedException;
import io.shucheng.ordering.Quotes;
import io.shucheng.ordering.ShopForTests;
import io.shucheng.ordering.UnknownBookException;
import io.shucheng.platform.identity.AccountId;
import io.shucheng.platform.money.Money;
import io.shuchengtest.TurnedClock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.IllegalTransactionStateException;
import org.springframework.transaction.support.TransactionTemplate;

/** What placing an order promises, however it is committed. */
abstract class PlacingContract {

  @Autowired Orders orders;
  @Autowired Quotes quotes;
  @Autowired ShopForTests shop;
  @Autowired CatalogForTests catalog;
  @Autowired JdbcClient jdbc;
  @Autowired TurnedClock clock;
  @Autowired SweepLeftovers sweepLeftovers;
  @Autowired TransactionTemplate transaction;

  AccountId customer;

  @BeforeEach
  void newCustomer() {
    customer = shop.customer();
  }

  @AfterEach
  void prove() {
    clock.reset();
    shop.assertProven();
  }

  @Test
  void aLineKeepsThePriceAndTheTitleItWasSoldAt() {
    BookId book = shop.book("10.00", 5);
    Order placed = orders.place(customer, order(book, 2));
    catalog.reprice(book, "99.00");
    Order found = orders.find(customer, placed.id()).orElseThrow();
    assertThat(found).isEqualTo(placed);
    assertThat(found.lines().getFirst().unitPrice()).isEqualTo(Money.of("10.00", "CNY"));
  }

  @Test
  void aQuoteIsWhatTheOrderComesTo() {
    BookId book = shop.book("20.00", 2);
    BookId ebook = catalog.ebook("5.00");
    List<Line> lines = List.of(new Line(book, 2), new Line(ebook, 1));
    Quotes.Quote quote = quotes.of(lines);
    Order placed = orders.place(customer, new OrderRequest(lines, quote.total(), null, null));
    assertThat(quote.shipping()).isEqualTo(placed.shipping());
    assertThat(quote.subtotal()).isEqualTo(placed.subtotal());
    assertThat(quote.shipped()).isTrue();
    assertThat(quotes.of(List.of(new Line(ebook, 1))).shipped()).isFalse();
    assertThatThrownBy(() -> quotes.of(List.of())).isInstanceOf(InvalidOrderException.class);
  }

  @Test
  void everyShortLineIsNamedAndNothingIsKept() {
    BookId plenty = shop.book("10.00", 5);
    BookId few = shop.book("10.00", 1);
    BookId none = catalog.book("10.00");
    OrderRequest request =
        new OrderRequest(
            List.of(new Line(few, 2), new Line(plenty, 5), new Line(none, 1)), null, null, null);
    OutOfStockException refusal =
        catchThrowableOfType(OutOfStockException.class, () -> orders.place(customer, request));
    assertThat(refusal.shortages())
        .containsExactly(new Shortage(0, few, 2, 1), new Shortage(2, none, 1, 0));
    assertThat(shop.stockOf(plenty).held()).isZero();
    assertThat(orders.page(customer, 10, null).items()).isEmpty();
  }

  @Test
  void digitalBooksWantNeitherStockNorAddress() {
    BookId ebook = catalog.ebook("12.00");
    AccountId nowhere = new AccountId(UUID.randomUUID());
    Order placed = orders.place(nowhere, order(ebook, 999));
    assertThat(placed.shippingAddress()).isNull();
    assertThat(placed.shipping().minorUnits()).isZero();
  }

  @Test
  void printedBooksWithoutAnAddressAreRefusedWithARemedy() {
    BookId book = shop.book("12.00", 1);
    AccountId nowhere = new AccountId(UUID.randomUUID());
    assertThatThrownBy(() -> orders.place(nowhere, order(book, 1)))
        .isInstanceOf(InvalidOrderException.class)
        .hasMessageContaining("address");
    Order placed =
        orders.place(
            nowhere,
            new OrderRequest(List.of(new Line(book, 1)), null, ShopForTests.ADDRESS, null));
    assertThat(placed.shippingAddress()).isEqualTo(ShopForTests.ADDRESS);
  }

  @Test
  void anotherTotalThanExpectedIsToldNotCharged() {
    BookId book = shop.book("100.00", 1);
    Money expected = Money.of("99.00", "CNY");
    PriceChangedException refusal =
        catchThrowableOfType(
            PriceChangedException.class,
            () ->
                orders.place(
                    customer, new OrderRequest(List.of(new Line(book, 1)), expected, null, null)));
    assertThat(refusal.expected()).isEqualTo(expected);
    assertThat(refusal.actual()).isEqualTo(Money.of("100.00", "CNY"));
    assertThat(
            orders
                .place(
                    customer,
                    new OrderRequest(List.of(new Line(book, 1)), refusal.actual(), null, null))
                .total())
        .isEqualTo(refusal.actual());
  }

  @Test
  void allBooksThatAreNotForSaleAreNamed() {
    BookId sold = shop.book("10.00", 1);
    BookId withdrawn = shop.book("10.00", 1);
    catalog.withdraw(withdrawn);
    BookId unknown = new BookId(-5);
    UnknownBookException refusal =
        catchThrowableOfType(
            UnknownBookException.class,
            () ->
                orders.place(
                    customer,
                    new OrderRequest(
                        List.of(new Line(withdrawn, 1), new Line(sold, 1), new Line(unknown, 1)),
                        null,
                        null,
                        null)));
    assertThat(refusal.books()).containsExactly(withdrawn, unknown);
  }

  @Test
  void aTotalThatCannotBeReckonedIsRefused() {
    BookId dear = shop.book("90000000000000000.00", 999);
    assertThatThrownBy(() -> orders.place(customer, order(dear, 999)))
        .isInstanceOf(InvalidOrderException.class);
  }

  @Test
  void aKeyRepeatsTheFirstAnswerAsItWas() {
    BookId book = shop.book("10.00", 5);
    String key = UUID.randomUUID().toString();
    Order first = orders.place(customer, order(key, book, 1));
    orders.cancel(customer, first.id());
    catalog.reprice(book, "11.00");
    Order repeated = orders.place(customer, order(key, book, 1));
    assertThat(repeated).isEqualTo(first);
    assertThat(repeated.status()).isEqualTo(OrderStatus.AWAITING_PAYMENT);
  }

  @Test
  void aKeyRepeatsTheFirstAnswerWhenItsBookIsNoLongerSold() {
    BookId book = shop.book("10.00", 5);
    String key = UUID.randomUUID().toString();
    Order first = orders.place(customer, order(key, book, 1));
    catalog.withdraw(book);
    assertThat(orders.place(customer, order(key, book, 1))).isEqualTo(first);
    assertThatThrownBy(() -> orders.place(customer, order(key, book, 2)))
        .isInstanceOf(IdempotencyConflictException.class);
    assertThatThrownBy(() -> orders.place(customer, order("another", book, 1)))
        .isInstanceOf(UnknownBookException.class);
  }

  @Test
  void anOrderIsNeverPartOfAnothersTransaction() {
    BookId book = shop.book("10.00", 5);
    assertThatThrownBy(() -> transaction.execute(status -> orders.place(customer, order(book, 1))))
        .isInstanceOf(IllegalTransactionStateException.class);
    assertThat(shop.stockOf(book).held()).isZero();
  }

  @Test
  void aKeyIsForOneRequestOfOneAccount() {
    BookId book = shop.book("10.00", 5);
    String key = UUID.randomUUID().toString();
    Order first = orders.place(customer, order(key, book, 1));
    IdempotencyConflictException refusal =
        catchThrowableOfType(
            IdempotencyConflictException.class, () -> orders.place(customer, order(key, book, 2)));
    assertThat(refusal.isStillRunning()).isFalse();
    Order others = orders.place(shop.customer(), order(key, book, 1));
    assertThat(others.id()).isNotEqualTo(first.id());
  }

  @Test
  void aRefusalFreesTheKey() {
    BookId book = catalog.book("10.00");
    String key = UUID.randomUUID().toString();
    assertThatThrownBy(() -> orders.place(customer, order(key, book, 1)))
        .isInstanceOf(OutOfStockException.class);
    shop.stock(book, 5);
    assertThat(orders.place(customer, order(key, book, 2)).lines()).hasSize(1);
  }

  @Test
  void aKeyIsForgottenAfterADay() {
    BookId book = shop.book("10.00", 5);
    String key = UUID.randomUUID().toString();
    Order first = orders.place(customer, order(key, book, 1));
    clock.turnBy(Duration.ofHours(23));
    sweepLeftovers.sweep();
    assertThat(orders.place(customer, order(key, book, 1))).isEqualTo(first);
    clock.turnBy(Duration.ofHours(2));
    assertThat(orders.place(customer, order(key, book, 2)).id()).isNotEqualTo(first.id());
    clock.turnBy(Duration.ofHours(25));
    sweepLeftovers.sweep();
    assertThat(
            jdbc.sql("select count(*) from ordering.idempotency_key where key = ?")
                .param(key)
                .query(Integer.class)
                .single())
        .isZero();
  }

  @Test
  void aHundredSimultaneousPostsWithOneKeyMakeOneOrder() {
    BookId book = shop.book("10.00", 100);
    String key = UUID.randomUUID().toString();
    List<Outcome<Order>> answers =
        Crowd.of(100, caller -> () -> orders.place(customer, order(key, book, 1)));
    List<Order> placed = answers.stream().filter(Outcome::succeeded).map(Outcome::value).toList();
    assertThat(answers)
        .filteredOn(answer -> !answer.succeeded())
        .allSatisfy(
            answer ->
                assertThat(answer.refusal()).isInstanceOf(IdempotencyConflictException.class));
    assertThat(placed).isNotEmpty();
    assertThat(placed.stream().distinct()).hasSize(1);
    assertThat(shop.stockOf(book).held()).isEqualTo(1);
    assertThat(orders.page(customer, 10, null).items()).hasSize(1);
  }

  @Test
  void noMoreCopiesAreSoldThanThereAre() {
    BookId hot = shop.book("10.00", 150);
    List<Outcome<Order>> answers =
        Crowd.of(400, caller -> () -> orders.place(customer, order(hot, 1)));
    assertThat(answers.stream().filter(Outcome::succeeded)).hasSize(150);
    assertThat(answers)
        .filteredOn(answer -> !answer.succeeded())
        .allSatisfy(answer -> assertThat(answer.refusal()).isInstanceOf(OutOfStockException.class));
    assertThat(shop.stockOf(hot).available()).isZero();
  }

  @Test
  void ordersForTheSameBooksInAnyOrderNeverDeadlock() {
    List<BookId> books = IntStream.range(0, 8).mapToObj(i -> shop.book("5.00", 10_000)).toList();
    List<Outcome<Order>> answers =
        Crowd.of(
            100,
            caller -> {
              List<BookId> shuffled = new ArrayList<>(books);
              Collections.shuffle(shuffled, new Random(caller));
              return () ->
                  orders.place(
                      customer,
                      new OrderRequest(
                          shuffled.stream().map(book -> new Line(book, 1)).toList(),
                          null,
                          null,
                          null));
            });
    assertThat(answers).allMatch(Outcome::succeeded);
  }

  @Test
  void anAcknowledgedOrderIsOnDisk() {
    assertThat(jdbc.sql("show synchronous_commit").query(String.class).single()).isEqualTo("on");
    assertThat(jdbc.sql("show fsync").query(String.class).single()).isEqualTo("on");
    assertThat(jdbc.sql("show full_page_writes").query(String.class).single()).isEqualTo("on");
  }
}
