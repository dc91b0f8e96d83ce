package io.shucheng.ordering.usecase;

import io.shucheng.ordering.domain.CustomerOrder;
import io.shucheng.ordering.domain.CustomerOrders;
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
import org.springframework.context.ApplicationEventPublisher;
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
  private final ApplicationEventPublisher events;
  private final ShopClock clock;

  SettlePayment(
      Notifications notifications,
      OrderPayments payments,
      CustomerOrders orders,
      HeldStock heldStock,
      ApplicationEventPublisher events,
      ShopClock clock) {
    this.notifications = notifications;
    this.payments = payments;
    this.orders = orders;
    this.heldStock = heldStock;
    this.events = events;
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
    if (notification.type() == Notification.Type.OTHER) {
      return ignored("the shop does not follow " + notification.typeName());
    }
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
    Money amount = notification.amount();
    if (amount == null || !amount.equals(payment.amount())) {
      return refused("it is about %s, but %s is owed".formatted(amount, payment.amount()));
    }
    return notification.type() == Notification.Type.CAPTURED
        ? capture(order, payment, now)
        : fail(payment, now);
  }

  private Effect capture(CustomerOrder order, OrderPayment payment, Instant now) {
    if (payment.isOpen() && order.awaitsPayment()) {
      payments.update(payment.capture(now));
      CustomerOrder paid = order.pay(now);
      orders.update(paid);
      heldStock.sell(order.id(), now);
      events.publishEvent(
          new OrderPaid(
              paid.id(), paid.version(), paid.customer(), paid.totals().total(), false, now));
      return new Effect(Outcome.APPLIED, null);
    }
    if (payment.isCaptured()) {
      return ignored("the money was there already");
    }
    payments.update(payment.captureLate(now));
    log.warn(
        "Payment {} of {} came when order {} was {}: it has to be refunded",
        payment.id(),
        payment.amount(),
        order.id(),
        order.status());
    return new Effect(Outcome.LATE, "the order was " + order.status());
  }

  private Effect fail(OrderPayment payment, Instant now) {
    if (!payment.isOpen()) {
      return ignored("the payment was " + payment.status());
    }
    payments.update(payment.fail(now));
    return new Effect(Outcome.APPLIED, null);
  }

  private static Effect ignored(String why) {
    return new Effect(Outcome.IGNORED, why);
  }

  private static Effect refused(String why) {
    return new Effect(Outcome.REFUSED, why);
  }
}
