package io.shucheng.ordering.usecase;

import io.shucheng.ordering.OrderId;
import io.shucheng.ordering.domain.Actor;
import io.shucheng.ordering.domain.CustomerOrder;
import io.shucheng.ordering.domain.CustomerOrders;
import io.shucheng.ordering.domain.OrderHistory;
import io.shucheng.ordering.domain.RiskChecks;
import io.shucheng.risk.Assessment;
import io.shucheng.risk.Decision;
import io.shucheng.risk.Risk;
import io.shucheng.risk.Source;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Asks the risk service about orders that were let through without its word, until it answers; the
 * shipment of those that it does not like is held back. Asks outside of any transaction.
 */
@Component
public class RecheckRisk {

  private static final Logger log = LoggerFactory.getLogger(RecheckRisk.class);

  /** Longer than the service may take to answer. */
  private static final Duration FIRST_BACK_OFF = Duration.ofSeconds(20);

  private static final int LONGEST_DETAIL = 500;

  private final RiskChecks riskChecks;
  private final CustomerOrders orders;
  private final OrderHistory history;
  private final Risk risk;
  private final HoldBackOrder holdBackOrder;
  private final TransactionTemplate transactions;
  private final ShopClock clock;

  RecheckRisk(
      RiskChecks riskChecks,
      CustomerOrders orders,
      OrderHistory history,
      Risk risk,
      HoldBackOrder holdBackOrder,
      TransactionTemplate transactions,
      ShopClock clock) {
    this.riskChecks = riskChecks;
    this.orders = orders;
    this.history = history;
    this.risk = risk;
    this.holdBackOrder = holdBackOrder;
    this.transactions = transactions;
    this.clock = clock;
  }

  /**
   * Asks about what is due, one order after the other, until the service does not answer. Does
   * nothing where there is none: what waits, waits for one.
   *
   * @param most about how many at most
   * @return how many were answered
   */
  public int recheckDue(int most) {
    int answered = 0;
    while (risk.configured() && answered < most && recheckNext()) {
      answered++;
    }
    return answered;
  }

  private boolean recheckNext() {
    List<OrderId> due = riskChecks.takeDue(clock.now(), FIRST_BACK_OFF, 1);
    return !due.isEmpty() && recheck(due.getFirst());
  }

  private boolean recheck(OrderId id) {
    try {
      Optional<Assessment> answer = ask(id);
      answer.ifPresent(
          assessment ->
              transactions.executeWithoutResult(
                  _ -> {
                    take(id, assessment);
                    riskChecks.remove(id);
                  }));
      return answer.isPresent();
    } catch (RuntimeException e) {
      // whatever is wrong with this one, the others are asked about all the same
      log.error("Order {} could not be assessed again", id, e);
      return true;
    }
  }

  private Optional<Assessment> ask(OrderId id) {
    CustomerOrder order = orders.find(id).orElseThrow();
    return risk.reassess(
        AssessOrder.facts(
            id,
            order.customer(),
            order.lines(),
            order.totals().total(),
            order.shippingAddress(),
            order.createdAt()));
  }

  private void take(OrderId id, Assessment assessment) {
    CustomerOrder order = orders.lock(id).orElseThrow();
    boolean over = !order.awaitsPayment() && !order.isPaid();
    if (over) {
      return;
    }
    if (assessment.decision() == Decision.ACCEPT) {
      if (assessment.source() == Source.SERVICE && order.heldBack() && isHeldBackByRules(id)) {
        holdBackOrder.hold(id, false, "the risk service accepts it", Actor.SHOP, any -> true);
      }
    } else if (!order.heldBack()) {
      log.info("The risk service has doubts about order {}: it is held back", id);
      holdBackOrder.hold(id, true, detail(assessment), Actor.SHOP, any -> true);
    }
  }

  /** What staff have held back, staff clear. */
  private boolean isHeldBackByRules(OrderId id) {
    return history.of(id).stream().noneMatch(entry -> entry.event().equals(OrderChanges.HELD_BACK));
  }

  private static String detail(Assessment assessment) {
    String detail =
        "risk service: %s %s"
            .formatted(assessment.decision(), String.join("; ", assessment.reasons()));
    return detail.length() > LONGEST_DETAIL ? detail.substring(0, LONGEST_DETAIL) : detail;
  }
}
