package io.shucheng.ordering.usecase;

import io.shucheng.ordering.OrderStatus;
import io.shucheng.ordering.domain.Actor;
import io.shucheng.ordering.domain.CustomerOrder;
import io.shucheng.ordering.domain.CustomerOrders;
import io.shucheng.ordering.domain.Errand;
import io.shucheng.ordering.domain.Errands;
import io.shucheng.ordering.domain.Notifications;
import io.shucheng.ordering.domain.Notifications.Effect;
import io.shucheng.ordering.domain.Notifications.Outcome;
import io.shucheng.ordering.domain.OrderPayment;
import io.shucheng.ordering.domain.OrderPayments;
import io.shucheng.ordering.events.OrderPaid;
import io.shucheng.ordering.providers.Notification;
import io.shucheng.platform.money.Money;
import java.time.Instant;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Takes what a provider tells of a payment: once, and never without writing it down. */
@Component
public class SettlePayment {

  private static final Logger log = LoggerFactory.getLogger(SettlePayment.class);

  private final Notifications notifications;
  private final OrderPayments payments;
  private final CustomerOrders orders;
  private final HeldStock heldStock;
  private final LateMoney lateMoney;
  private final RefundAnswers refundAnswers;
  private final Errands errands;
  private final OrderChanges changes;
  private final ShopClock clock;

  SettlePayment(
      Notifications notifications,
      OrderPayments payments,
      CustomerOrders orders,
      HeldStock heldStock,
      LateMoney lateMoney,
      RefundAnswers refundAnswers,
      Errands errands,
      OrderChanges changes,
      ShopClock clock) {
    this.notifications = notifications;
    this.payments = payments;
    this.orders = orders;
    this.heldStock = heldStock;
    this.lateMoney = lateMoney;
    this.refundAnswers = refundAnswers;
    this.errands = errands;
    this.changes = changes;
    this.clock = clock;
  }

  /** What came of the notification, now or when it was told before. */
  @Transactional
  public Effect settle(Notification notification) {
    Instant now = clock.now();
    Optional<Effect> before = notifications.enter(notification, now);
    if (before.isPresent()) {
      return before.get();
    }
    Effect effect = apply(notification, now);
    notifications.conclude(notification, effect);
    if (effect.outcome() == Outcome.REFUSED) {
      log.warn(
          "Refused notification {} of {}: {}",
          notification.webhookId(),
          notification.provider(),
          effect.detail());
    }
    return effect;
  }

  private Effect apply(Notification notification, Instant now) {
    return switch (notification.type()) {
      case OTHER -> ignored("the shop does not follow " + notification.typeName());
      case REFUNDED -> refundAnswers.made(notification.provider(), notification.refund(), now);
      case REFUND_FAILED ->
          refundAnswers.failed(notification.provider(), notification.refund(), now);
      case AUTHORIZED, CAPTURED, FAILED -> applyToPayment(notification, now);
    };
  }

  private Effect applyToPayment(Notification notification, Instant now) {
    if (notification.payment() == null) {
      return refused("it names no payment");
    }
    Optional<OrderPayment> named = payments.find(notification.payment());
    if (named.isEmpty() || !named.get().provider().equals(notification.provider())) {
      return refused(
          "%s has no payment %s".formatted(notification.provider(), notification.payment()));
    }
    CustomerOrder order = orders.lock(named.get().order()).orElseThrow();
    OrderPayment payment = payments.find(notification.payment()).orElseThrow();
    if (notification.reference() != null) {
      payment = payment.named(notification.reference());
    }
    Money amount = notification.amount();
    if (amount == null || !amount.equals(payment.amount())) {
      return refused("it is about %s, but %s is owed".formatted(amount, payment.amount()));
    }
    return switch (notification.type()) {
      case AUTHORIZED -> authorize(order, payment, now);
      case CAPTURED -> capture(order, payment, now);
      default -> fail(payment, now);
    };
  }

  /** The money is taken while the order wants it, and not at all where nobody does any more. */
  private Effect authorize(CustomerOrder order, OrderPayment payment, Instant now) {
    if (payment.isCaptured()) {
      return ignored("the money was there already");
    }
    boolean wanted = payment.isOpen() && order.awaitsPayment();
    if (wanted) {
      payments.update(payment.authorize(now));
    }
    boolean maybe = order.status() == OrderStatus.EXPIRED;
    Errand.Kind kind = wanted || maybe ? Errand.Kind.CAPTURE : Errand.Kind.ABANDON;
    errands.add(kind, payment.id(), null, now);
    return wanted
        ? applied()
        : ignored(
            maybe
                ? "the order was EXPIRED: it is taken if there are copies"
                : "the order was %s: nothing is taken".formatted(order.status()));
  }

  private Effect capture(CustomerOrder order, OrderPayment payment, Instant now) {
    if (payment.isCaptured()) {
      return ignored("the money was there already");
    }
    if (!payment.isOpen() || !order.awaitsPayment()) {
      return lateMoney.take(order, payment, now);
    }
    payments.update(payment.capture(now));
    CustomerOrder paid = order.pay(now);
    changes.keep(
        paid,
        new OrderPaid(
            paid.id(), paid.version(), paid.customer(), paid.totals().total(), false, now),
        Actor.provider(payment.provider()),
        null);
    heldStock.allocate(order.id(), now);
    return new Effect(Outcome.APPLIED, null, true);
  }

  private Effect fail(OrderPayment payment, Instant now) {
    if (!payment.isOpen()) {
      return ignored("the payment was " + payment.status());
    }
    payments.update(payment.fail(now));
    return applied();
  }

  private static Effect applied() {
    return new Effect(Outcome.APPLIED, null, false);
  }

  private static Effect ignored(String why) {
    return new Effect(Outcome.IGNORED, why, false);
  }

  private static Effect refused(String why) {
    return new Effect(Outcome.REFUSED, why, false);
  }
}
