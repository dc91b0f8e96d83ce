package io.shucheng.ordering.usecase;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.awaitility.Awaitility.await;

import io.shucheng.catalog.BookId;
import io.shucheng.ordering.IllegalTransitionException;
import io.shucheng.ordering.Order;
import io.shucheng.ordering.OrderId;
import io.shucheng.ordering.OrderRequest;
import io.shucheng.ordering.Orders;
import io.shucheng.ordering.OutOfStockException;
import io.shucheng.ordering.PaymentStatus;
import io.shucheng.ordering.ShopForTests;
import io.shucheng.ordering.domain.Actor;
import io.shucheng.ordering.domain.Notifications.Outcome;
import io.shucheng.ordering.domain.Origin;
import io.shucheng.ordering.domain.PaymentTerms;
import io.shucheng.ordering.domain.Portion;
import io.shucheng.ordering.domain.RefundWish;
import io.shucheng.ordering.domain.Shipment;
import io.shucheng.ordering.domain.Shipments;
import io.shucheng.ordering.domain.StockFigure;
import io.shucheng.ordering.domain.StockHeldException;
import io.shucheng.ordering.providers.Notification;
import io.shucheng.ordering.usecase.LifeModel.Copies;
import io.shucheng.ordering.usecase.LifeModel.Life;
import io.shucheng.ordering.usecase.LifeModel.Line;
import io.shucheng.ordering.usecase.LifeModel.Phase;
import io.shucheng.platform.identity.AccountId;
import io.shucheng.platform.money.Money;
import io.shuchengtest.TurnedClock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
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
 * Random lives of orders beside a reference model. A failure names its seed; {@code
 * -Dshucheng.test.seed=…} replays it.
 */
abstract class RandomLives {

  private static final int STEPS = Integer.getInteger("shucheng.test.steps", 600);

  @Autowired Orders orders;
  @Autowired ShopForTests shop;
  @Autowired SettlePayment settlePayment;
  @Autowired ExpireOrders expireOrders;
  @Autowired ChangeStock changeStock;
  @Autowired ReportStock reportStock;
  @Autowired ShipOrder shipOrder;
  @Autowired DeliverShipment deliverShipment;
  @Autowired RefundOrder refundOrder;
  @Autowired TakeBackCopies takeBackCopies;
  @Autowired HoldBackOrder holdBackOrder;
  @Autowired RunErrands runErrands;
  @Autowired Shipments shipments;
  @Autowired TurnedClock clock;

  private final long seed = Long.getLong("shucheng.test.seed", new Random().nextLong());
  private final Random random = new Random(seed);
  private final LifeModel model = new LifeModel();
  private final Map<String, Outcome> told = new LinkedHashMap<>();
  private final Map<String, Notification> notifications = new HashMap<>();
  private final List<AccountId> customers = new ArrayList<>();
  private final AccountId staff = new AccountId(UUID.randomUUID());
  private long reports;

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
      model.copies.put(shop.book("10.00", 20), new Copies(20));
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
    switch (random.nextInt(20)) {
      case 0, 1, 2, 3, 4 -> place();
      case 5, 6, 7 -> tell(Notification.Type.CAPTURED);
      case 8 -> tell(Notification.Type.FAILED);
      case 9 -> tellAgain();
      case 10 -> cancel();
      case 11 -> passTime();
      case 12 -> adjust();
      case 13 -> report();
      case 14, 15 -> ship();
      case 16 -> deliver();
      case 17 -> refund();
      case 18 -> takeBack();
      default -> {
        if (random.nextBoolean()) {
          hold();
        } else {
          runErrands();
        }
      }
    }
  }

  private void place() {
    List<BookId> books = new ArrayList<>(model.copies.keySet());
    Collections.shuffle(books, random);
    List<OrderRequest.Line> lines =
        books.subList(0, 1 + random.nextInt(3)).stream()
            .map(book -> new OrderRequest.Line(book, 1 + random.nextInt(4)))
            .toList();
    AccountId customer = customers.get(random.nextInt(customers.size()));
    boolean enough = model.canPlace(lines);
    try {
      Order placed = orders.place(customer, new OrderRequest(lines, null, null, null));
      assertThat(enough).isTrue();
      model.place(customer, placed);
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
    Outcome expected = right ? expected(life, type) : Outcome.REFUSED;
    assertThat(settlePayment.settle(notification).outcome()).isEqualTo(expected);
    told.put(id, expected);
    notifications.put(id, notification);
  }

  private Outcome expected(Life life, Notification.Type type) {
    if (type == Notification.Type.FAILED) {
      boolean open = life.isPayable();
      life.payment = open ? PaymentStatus.FAILED : life.payment;
      return open ? Outcome.APPLIED : Outcome.IGNORED;
    }
    return switch (model.pay(life)) {
      case TAKEN -> Outcome.APPLIED;
      case GOES_BACK -> Outcome.LATE;
      case WAS_THERE -> Outcome.IGNORED;
    };
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
    Throwable refusal = catchThrowable(() -> orders.cancel(life.customer, life.placed.id()));
    if (life.phase == Phase.WAITING) {
      model.end(life, Phase.CANCELLED);
    }
    assertRefused(refusal, life.phase == Phase.CANCELLED);
  }

  private void passTime() {
    clock.turnBy(Duration.ofMinutes(random.nextInt(8)));
    model.expire(clock.instant());
    while (expireOrders.expireDue(1 + random.nextInt(5)) > 0) {
      // the next batch
    }
  }

  private void adjust() {
    BookId book = anyBook();
    Copies copies = model.copies.get(book);
    int by = random.nextInt(40) - 12;
    try {
      changeStock.change(new ChangeStock.Change(book, by, false, false, null, null), staff);
      copies.onHand += by;
      assertThat(copies.onHand).isGreaterThanOrEqualTo(copies.promised());
    } catch (StockHeldException e) {
      assertThat(copies.onHand + by).isLessThan(copies.promised());
    }
  }

  private void report() {
    BookId book = anyBook();
    Copies copies = model.copies.get(book);
    int figure = random.nextInt(4) * 10;
    reportStock.report("random " + seed, ++reports, List.of(new StockFigure(book, figure)));
    if (figure != copies.reported) {
      copies.onHand = Math.max(figure, copies.promised());
      copies.reported = figure;
    }
  }

  private void ship() {
    Life life = anyLife();
    if (life == null) {
      return;
    }
    Line line = anyLine(life);
    boolean all = random.nextBoolean();
    boolean can = all ? model.ship(life) : model.shipOne(life, line);
    List<Portion> portions = all ? List.of() : List.of(new Portion(line.sold.book(), 1));
    ShipOrder.Parcel parcel = new ShipOrder.Parcel(portions, null, null);
    assertRefused(
        catchThrowable(() -> shipOrder.ship(life.placed.id(), parcel, origin(), any -> true)), can);
  }

  private void deliver() {
    Life life = anyLife();
    if (life == null || life.underWay.isEmpty()) {
      return;
    }
    int number = random.nextInt(life.underWay.size());
    Shipment shipment = shipments.of(life.placed.id()).get(number);
    model.deliver(life, number);
    deliverShipment.deliver(life.placed.id(), shipment.id(), staff);
  }

  private void refund() {
    Life life = anyLife();
    if (life == null) {
      return;
    }
    Line line = anyLine(life);
    int amount = 1 + random.nextInt(800);
    RefundWish wish;
    boolean can;
    switch (random.nextInt(4)) {
      case 0 -> {
        can = model.refundAll(life);
        wish = new RefundWish.Everything();
      }
      case 1 -> {
        can = model.refundAmount(life, amount);
        wish = new RefundWish.Amount(new Money(amount, life.placed.total().currency()));
      }
      default -> {
        can = model.refundOne(life, line);
        wish = new RefundWish.Copies(List.of(new Portion(line.sold.book(), 1)));
      }
    }
    assertRefused(
        catchThrowable(
            () -> refundOrder.refund(life.placed.id(), wish, null, origin(), any -> true)),
        can);
  }

  private void takeBack() {
    Life life = anyLife();
    if (life == null) {
      return;
    }
    Line line = anyLine(life);
    boolean sellable = random.nextBoolean();
    boolean can = model.takeBack(life, line, sellable);
    List<Portion> portions = List.of(new Portion(line.sold.book(), 1));
    assertRefused(
        catchThrowable(
            () ->
                takeBackCopies.takeBack(
                    life.placed.id(), portions, sellable, null, origin(), any -> true)),
        can);
  }

  private void hold() {
    Life life = anyLife();
    if (life == null) {
      return;
    }
    boolean back = random.nextInt(3) == 0;
    boolean can = model.hold(life, back);
    assertRefused(
        catchThrowable(
            () ->
                holdBackOrder.hold(life.placed.id(), back, null, Actor.staff(staff), any -> true)),
        can);
  }

  private void runErrands() {
    while (runErrands.runDue(10) > 0) {
      // the next batch
    }
    model.settleRefunds();
  }

  private static void assertRefused(Throwable refusal, boolean can) {
    if (can) {
      assertThat(refusal).isNull();
    } else {
      assertThat(refusal).isInstanceOf(IllegalTransitionException.class);
    }
  }

  private void assertModel(String what, boolean all) {
    model.copies.forEach(
        (book, copies) -> {
          assertThat(shop.stockOf(book).onHand()).as(what).isEqualTo(copies.onHand);
          assertThat(shop.stockOf(book).held()).as(what).isEqualTo(copies.held);
          assertThat(shop.stockOf(book).allocated()).as(what).isEqualTo(copies.allocated);
        });
    if (all) {
      // the shop's own sweep may have taken an errand a moment before we did, and be at it still
      await().untilAsserted(() -> model.lives.forEach((id, life) -> assertLife(what, id, life)));
      shop.assertProven();
    }
  }

  private void assertLife(String what, OrderId id, Life life) {
    Order found = orders.find(life.customer, id).orElseThrow();
    assertThat(found.status()).as(what).isEqualTo(life.status());
    assertThat(found.payment().status()).as(what).isEqualTo(life.payment);
    assertThat(found.version()).as(what).isEqualTo(life.versions);
  }

  private Origin origin() {
    return new Origin(staff, null, "");
  }

  private Life anyLife() {
    List<Life> all = List.copyOf(model.lives.values());
    return all.isEmpty() ? null : all.get(random.nextInt(all.size()));
  }

  private Line anyLine(Life life) {
    return life.lines.get(random.nextInt(life.lines.size()));
  }

  private BookId anyBook() {
    List<BookId> all = List.copyOf(model.copies.keySet());
    return all.get(random.nextInt(all.size()));
  }
}
