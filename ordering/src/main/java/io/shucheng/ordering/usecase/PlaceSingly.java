package io.shucheng.ordering.usecase;

import io.shucheng.ordering.Order;
import io.shucheng.ordering.OrderNotTakenException;
import io.shucheng.ordering.domain.Arrival;
import io.shucheng.ordering.domain.Claim;
import io.shucheng.ordering.domain.CustomerOrder;
import io.shucheng.ordering.domain.CustomerOrders;
import io.shucheng.ordering.domain.IdempotencyKeys;
import io.shucheng.ordering.domain.OrderDraft;
import io.shucheng.ordering.domain.OrderPayments;
import io.shucheng.ordering.domain.PaymentTerms;
import io.shucheng.ordering.domain.PlacedOrder;
import io.shucheng.ordering.domain.Retention;
import io.shucheng.ordering.domain.RiskChecks;
import io.shucheng.ordering.domain.TransactionRecords;
import io.shucheng.ordering.events.OrdersPlaced;
import io.shucheng.ordering.usecase.OrderTransactions.Written;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.QueryTimeoutException;
import org.springframework.stereotype.Component;

/** Keeps each order in a transaction of its own, statement by statement. */
@Component
class PlaceSingly implements Placing {

  private final OrderTransactions transactions;
  private final TransactionRecords records;
  private final IdempotencyKeys keys;
  private final Retention retention;
  private final HeldStock heldStock;
  private final CustomerOrders orders;
  private final OrderPayments payments;
  private final RiskChecks riskChecks;
  private final OrderAnswers answers;
  private final FirstAnswers firstAnswers;
  private final PaymentTerms terms;
  private final ApplicationEventPublisher events;
  private final ShopClock clock;

  PlaceSingly(
      OrderTransactions transactions,
      TransactionRecords records,
      IdempotencyKeys keys,
      Retention retention,
      HeldStock heldStock,
      CustomerOrders orders,
      OrderPayments payments,
      RiskChecks riskChecks,
      OrderAnswers answers,
      FirstAnswers firstAnswers,
      PaymentTerms terms,
      ApplicationEventPublisher events,
      ShopClock clock) {
    this.transactions = transactions;
    this.records = records;
    this.keys = keys;
    this.retention = retention;
    this.heldStock = heldStock;
    this.orders = orders;
    this.payments = payments;
    this.riskChecks = riskChecks;
    this.answers = answers;
    this.firstAnswers = firstAnswers;
    this.terms = terms;
    this.events = events;
    this.clock = clock;
  }

  @Override
  public Order place(Arrival arrival) {
    return transactions.run(() -> keep(arrival));
  }

  /**
   * As {@link #place(Arrival)}, in that time.
   *
   * @throws OrderNotTakenException if it takes longer
   */
  Order place(Arrival arrival, Duration left) {
    if (!left.isPositive()) {
      throw OrderNotTakenException.late();
    }
    try {
      return transactions.run(
          () -> {
            records.limit(left);
            return keep(arrival);
          });
    } catch (QueryTimeoutException e) {
      throw OrderNotTakenException.late(e);
    }
  }

  private Written<Order> keep(Arrival arrival) {
    Instant now = clock.now();
    Claim claim = arrival.claim();
    if (claim != null) {
      Optional<Claim> first = keys.claim(claim, now, now.minus(retention.idempotencyKeys()));
      if (first.isPresent()) {
        return new Written<>(firstAnswers.of(claim.repeat(first.get())), null, null);
      }
    }
    return switch (arrival) {
      case Arrival.Unfit unfit -> throw unfit.refusal();
      case Arrival.Wanted wanted -> place(wanted.draft(), now);
    };
  }

  private Written<Order> place(OrderDraft draft, Instant now) {
    PlacedOrder placed = draft.place(now, now.plus(terms.timeToPay()));
    CustomerOrder order = placed.order();
    heldStock.hold(order);
    orders.add(order);
    heldStock.keepHolds(order);
    payments.add(placed.payment());
    if (placed.recheck()) {
      riskChecks.add(List.of(order.id()), now);
    }
    events.publishEvent(new OrdersPlaced(List.of(placed.told())));
    return new Written<>(answers.of(placed), order.id(), null);
  }
}
