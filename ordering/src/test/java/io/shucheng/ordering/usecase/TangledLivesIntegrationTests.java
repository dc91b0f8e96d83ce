package io.shucheng.ordering.usecase;

import static org.assertj.core.api.Assertions.assertThat;

import io.shucheng.catalog.BookId;
import io.shucheng.ordering.Crowd;
import io.shucheng.ordering.Crowd.Outcome;
import io.shucheng.ordering.IllegalTransitionException;
import io.shucheng.ordering.Order;
import io.shucheng.ordering.OrderRequest;
import io.shucheng.ordering.OrderRequest.Line;
import io.shucheng.ordering.OrderingIntegrationTest;
import io.shucheng.ordering.Orders;
import io.shucheng.ordering.OutOfStockException;
import io.shucheng.ordering.PaymentStatus;
import io.shucheng.ordering.ShopForTests;
import io.shucheng.ordering.domain.Actor;
import io.shucheng.ordering.domain.Origin;
import io.shucheng.ordering.domain.Portion;
import io.shucheng.ordering.domain.RefundWish;
import io.shucheng.ordering.domain.StockHeldException;
import io.shucheng.platform.identity.AccountId;
import io.shuchengtest.TurnedClock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * Lives of orders that many lead at once: nobody can say how they end, but what must always hold
 * holds then, nothing deadlocks, and nobody is told anything but yes or a refusal. A failure names
 * its seed, with which the same is tried, if not in the same order.
 */
@OrderingIntegrationTest
class TangledLivesIntegrationTests {

  private static final int HANDS = 12;
  private static final int STEPS = Integer.getInteger("shucheng.test.steps", 40);

  @Autowired Orders orders;
  @Autowired ShopForTests shop;
  @Autowired ExpireOrders expireOrders;
  @Autowired ChangeStock changeStock;
  @Autowired ShipOrder shipOrder;
  @Autowired RefundOrder refundOrder;
  @Autowired TakeBackCopies takeBackCopies;
  @Autowired HoldBackOrder holdBackOrder;
  @Autowired RunErrands runErrands;
  @Autowired TurnedClock clock;

  private final long seed = Long.getLong("shucheng.test.seed", new Random().nextLong());
  private final List<Order> placed = Collections.synchronizedList(new ArrayList<>());
  private final ConcurrentHashMap<Order, AccountId> owners = new ConcurrentHashMap<>();
  private final AccountId staff = new AccountId(UUID.randomUUID());
  private List<BookId> books;

  @AfterEach
  void resetClock() {
    clock.reset();
  }

  @Test
  void whateverManyDoAtOnceTheBooksAgreeAfterwards() {
    books = IntStream.range(0, 4).mapToObj(i -> shop.book("10.00", 60)).toList();
    AccountId customer = shop.customer();
    place(customer, new Random(seed));
    List<Outcome<Integer>> hands = Crowd.of(HANDS, hand -> () -> lead(hand, customer));
    assertThat(hands).as("seed " + seed).allMatch(Outcome::succeeded);
    clock.turnBy(Duration.ofMinutes(30));
    sweep();
    shop.assertProven();
    List<PaymentStatus> settled =
        Stream.of(PaymentStatus.CAPTURED, PaymentStatus.CANCELLED, PaymentStatus.REFUNDED).toList();
    assertThat(placed)
        .as("seed " + seed)
        .hasSizeGreaterThan(HANDS)
        .allSatisfy(
            order ->
                assertThat(
                        orders.find(owners.get(order), order.id()).orElseThrow().payment().status())
                    .isIn(settled));
  }

  private Integer lead(int hand, AccountId customer) {
    Random random = new Random(seed + hand);
    for (int step = 0; step < STEPS; step++) {
      try {
        step(customer, random);
      } catch (IllegalTransitionException | OutOfStockException | StockHeldException _) {
        // a refusal is an answer
      }
    }
    return STEPS;
  }

  private void step(AccountId customer, Random random) {
    // the latest, so that many hands are on the same
    Order order = placed.get(placed.size() - 1 - random.nextInt(Math.min(4, placed.size())));
    Portion one = new Portion(order.lines().getFirst().book(), 1);
    switch (random.nextInt(12)) {
      case 0, 1, 2 -> place(customer, random);
      case 3, 4 -> shop.pay(order);
      case 5 -> orders.cancel(owners.get(order), order.id());
      case 6 -> {
        clock.turnBy(Duration.ofMinutes(random.nextInt(4)));
        expireOrders.expireDue(10);
      }
      case 7, 8 ->
          shipOrder.ship(
              order.id(),
              new ShipOrder.Parcel(random.nextBoolean() ? List.of() : List.of(one), null, null),
              origin(),
              any -> true);
      case 9 ->
          refundOrder.refund(
              order.id(),
              random.nextBoolean()
                  ? new RefundWish.Everything()
                  : new RefundWish.Copies(List.of(one)),
              null,
              origin(),
              any -> true);
      case 10 -> {
        takeBackCopies.takeBack(
            order.id(), List.of(one), random.nextBoolean(), null, origin(), any -> true);
        runErrands.runDue(10);
      }
      default -> {
        adjust(random);
        holdBackOrder.hold(
            order.id(), random.nextInt(4) == 0, null, Actor.staff(staff), any -> true);
      }
    }
  }

  private void place(AccountId customer, Random random) {
    List<BookId> shuffled = new ArrayList<>(books);
    Collections.shuffle(shuffled, random);
    List<Line> lines =
        shuffled.subList(0, 1 + random.nextInt(3)).stream()
            .map(book -> new Line(book, 1 + random.nextInt(2)))
            .toList();
    Order order = orders.place(customer, new OrderRequest(lines, null, null, null));
    owners.put(order, customer);
    placed.add(order);
  }

  private void adjust(Random random) {
    BookId book = books.get(random.nextInt(books.size()));
    changeStock.change(
        new ChangeStock.Change(book, random.nextInt(20) - 6, false, false, null, null), staff);
  }

  private void sweep() {
    while (expireOrders.expireDue(100) + runErrands.runDue(100) > 0) {
      clock.turnBy(Duration.ofHours(1));
    }
  }

  private Origin origin() {
    return new Origin(staff, null, "");
  }
}
