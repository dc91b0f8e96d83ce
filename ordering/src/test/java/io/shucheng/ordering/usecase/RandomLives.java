package io.shucheng.ordering.usecase;

import static org.assertj.core.api.Assertions.assertThat;

import io.shucheng.catalog.BookId;
import io.shucheng.ordering.Address;
import io.shucheng.ordering.ClockForTests;
import io.shucheng.ordering.IllegalTransitionException;
import io.shucheng.ordering.Order;
import io.shucheng.ordering.OrderId;
import io.shucheng.ordering.OrderRequest;
import io.shucheng.ordering.OrderStatus;
import io.shucheng.ordering.Orders;
import io.shucheng.ordering.OutOfStockException;
import io.shucheng.ordering.PaymentStatus;
import io.shucheng.ordering.ShopForTests;
import io.shucheng.ordering.domain.Notifications.Outcome;
import io.shucheng.ordering.domain.PaymentTerms;
import io.shucheng.ordering.domain.StockFigure;
import io.shucheng.ordering.domain.StockHeldException;
import io.shucheng.ordering.providers.Notification;
import io.shucheng.platform.identity.AccountId;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * Random lives of orders beside a reference model so simple that it is plainly right. A failure
 * names its seed; {@code -Dshucheng.test.seed=…} replays it.
 */
abstract class RandomLives {

  private static final int STEPS = Integer.getInteger("shucheng.test.steps", 400);

  @Autowired Orders orders;
  @Autowired ShopForTests shop;
  @Autowired SettlePayment settlePayment;
  @Autowired ExpireOrders expireOrders;
  @Autowired ChangeStock changeStock;
  @Autowired ReportStock reportStock;
  @Autowired ClockForTests clock;

  private final long seed = Long.getLong("shucheng.test.seed", new Random().nextLong());
  private final Random random = new Random(seed);
  private final Map<OrderId, Life> lives = new LinkedHashMap<>();
  private final Map<BookId, Copies> copies = new HashMap<>();
  private final Map<String, Outcome> told = new LinkedHashMap<>();
  private final Map<String, Notification> notifications = new HashMap<>();
  private final List<AccountId> customers = new ArrayList<>();
  private final AccountId staff = new AccountId(UUID.randomUUID());
  private long reports;

  /** What the model knows of an order. */
  private static final class Life {
    final AccountId customer;
    final Order placed;
    OrderStatus status = OrderStatus.AWAITING_PAYMENT;
    PaymentStatus payment = PaymentStatus.PENDING;

    Life(AccountId customer, Order placed) {
      this.customer = customer;
      this.placed = placed;
    }
  }

  /** What the model knows of a book's stock. */
  private static final class Copies {
    int onHand;
    int held;
    int reported = -1;
  }

  @AfterEach
  void resetClock() {
    clock.reset();
  }

  @Test
  void everyLifeGoesAsTheModelSays() {
    for (int i = 0; i < 3; i++) {
      customers.add(shop.customer());
    }
    for (int i = 0; i < 5; i++) {
      BookId book = shop.book("10.00", 20);
      copies.put(book, new Copies());
      copies.get(book).onHand = 20;
    }
    for (int step = 0; step < STEPS; step++) {
      String what = "seed %d, step %d".formatted(seed, step);
      try {
        step();
        assertModel(what, step % 10 == 0);
      } catch (RuntimeException e) {
        throw new AssertionError(what, e);
      }
    }
    assertModel("seed " + seed, true);
  }

  private void step() {
    switch (random.nextInt(10)) {
      case 0, 1, 2 -> place();
      case 3, 4 -> tell(Notification.Type.CAPTURED);
      case 5 -> tell(Notification.Type.FAILED);
      case 6 -> tellAgain();
      case 7 -> cancel();
      case 8 -> passTime();
      default -> {
        if (random.nextBoolean()) {
          adjust();
        } else {
          report();
        }
      }
    }
  }

  private void place() {
    List<BookId> books = new ArrayList<>(copies.keySet());
    java.util.Collections.shuffle(books, random);
    List<OrderRequest.Line> lines =
        books.subList(0, 1 + random.nextInt(3)).stream()
            .map(book -> new OrderRequest.Line(book, 1 + random.nextInt(4)))
            .toList();
    AccountId customer = customers.get(random.nextInt(customers.size()));
    Address address = random.nextBoolean() ? ShopForTests.ADDRESS : null;
    boolean enough =
        lines.stream()
            .allMatch(
                line ->
                    copies.get(line.book()).onHand - copies.get(line.book()).held
                        >= line.quantity());
    try {
      Order placed = orders.place(customer, new OrderRequest(lines, null, address, null));
      assertThat(enough).isTrue();
      lives.put(placed.id(), new Life(customer, placed));
      lines.forEach(line -> copies.get(line.book()).held += line.quantity());
    } catch (OutOfStockException e) {
      assertThat(enough).isFalse();
    }
  }

  private void tell(Notification.Type type) {
    Life life = anyLife();
    if (life == null) {
      return;
    }
    String id = UUID.randomUUID().toString();
    boolean right = random.nextInt(8) > 0;
    Notification notification =
        new Notification(
            PaymentTerms.SANDBOX,
            id,
            type,
            type == Notification.Type.CAPTURED ? "payment.captured" : "payment.failed",
            life.placed.payment().id(),
            null,
            right ? life.placed.total() : life.placed.total().times(2),
            null,
            "{}");
    Outcome expected = right ? model(life, type) : Outcome.REFUSED;
    assertThat(settlePayment.settle(notification).outcome()).isEqualTo(expected);
    told.put(id, expected);
    notifications.put(id, notification);
  }

  private Outcome model(Life life, Notification.Type type) {
    boolean open = life.payment == PaymentStatus.PENDING || life.payment == PaymentStatus.FAILED;
    if (type == Notification.Type.FAILED) {
      life.payment = open ? PaymentStatus.FAILED : life.payment;
      return open ? Outcome.APPLIED : Outcome.IGNORED;
    }
    if (open) {
      life.payment = PaymentStatus.CAPTURED;
      life.status = OrderStatus.PAID;
      life.placed.lines().forEach(line -> move(line, -line.quantity(), -line.quantity()));
      return Outcome.APPLIED;
    }
    boolean late = life.payment == PaymentStatus.CANCELLED;
    life.payment = late ? PaymentStatus.CAPTURED_LATE : life.payment;
    return late ? Outcome.LATE : Outcome.IGNORED;
  }

  private void tellAgain() {
    if (!told.isEmpty()) {
      String id = List.copyOf(told.keySet()).get(random.nextInt(told.size()));
      assertThat(settlePayment.settle(notifications.get(id)).outcome()).isEqualTo(told.get(id));
    }
  }

  private void cancel() {
    Life life = anyLife();
    if (life == null) {
      return;
    }
    try {
      orders.cancel(life.customer, life.placed.id());
      if (life.status == OrderStatus.AWAITING_PAYMENT) {
        end(life, OrderStatus.CANCELLED);
      }
      assertThat(life.status).isEqualTo(OrderStatus.CANCELLED);
    } catch (IllegalTransitionException e) {
      assertThat(life.status).isIn(OrderStatus.PAID, OrderStatus.EXPIRED);
    }
  }

  private void passTime() {
    clock.turnBy(Duration.ofMinutes(random.nextInt(8)));
    Instant now = clock.instant();
    while (expireOrders.expireDue(1 + random.nextInt(5)) > 0) {
      // the next batch
    }
    for (Life life : lives.values()) {
      Instant due = life.placed.payment().expiresAt();
      if (life.status == OrderStatus.AWAITING_PAYMENT && !due.isAfter(now)) {
        end(life, OrderStatus.EXPIRED);
      }
    }
  }

  private void adjust() {
    BookId book = anyBook();
    Copies model = copies.get(book);
    int by = random.nextInt(30) - 12;
    try {
      changeStock.change(new ChangeStock.Change(book, by, false, false, null, null), staff);
      model.onHand += by;
      assertThat(model.onHand).isGreaterThanOrEqualTo(model.held);
    } catch (StockHeldException e) {
      assertThat(model.onHand + by).isLessThan(model.held);
    }
  }

  private void report() {
    BookId book = anyBook();
    Copies model = copies.get(book);
    int figure = random.nextInt(4) * 10;
    reportStock.report("random " + seed, ++reports, List.of(new StockFigure(book, figure)));
    if (figure != model.reported) {
      model.onHand = Math.max(figure, model.held);
      model.reported = figure;
    }
  }

  private void end(Life life, OrderStatus status) {
    life.status = status;
    life.payment = PaymentStatus.CANCELLED;
    life.placed.lines().forEach(line -> move(line, 0, -line.quantity()));
  }

  private void move(Order.Line line, int onHand, int held) {
    copies.get(line.book()).onHand += onHand;
    copies.get(line.book()).held += held;
  }

  private void assertModel(String what, boolean all) {
    copies.forEach(
        (book, model) -> {
          assertThat(shop.stockOf(book).onHand()).as(what).isEqualTo(model.onHand);
          assertThat(shop.stockOf(book).held()).as(what).isEqualTo(model.held);
        });
    if (all) {
      lives.forEach(
          (id, life) -> {
            Order found = orders.find(life.customer, id).orElseThrow();
            assertThat(found.status()).as(what).isEqualTo(life.status);
            assertThat(found.payment().status()).as(what).isEqualTo(life.payment);
          });
      shop.assertProven();
    }
  }

  private Life anyLife() {
    List<Life> all = List.copyOf(lives.values());
    return all.isEmpty() ? null : all.get(random.nextInt(all.size()));
  }

  private BookId anyBook() {
    List<BookId> all = copies.keySet().stream().sorted().toList();
    return all.get(random.nextInt(all.size()));
  }
}
