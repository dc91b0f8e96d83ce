package io.shucheng.ordering.usecase;

import io.shucheng.ordering.Address;
import io.shucheng.ordering.OrderId;
import io.shucheng.ordering.OrderRefusedException;
import io.shucheng.ordering.domain.Caution;
import io.shucheng.ordering.domain.OrderLine;
import io.shucheng.platform.identity.AccountId;
import io.shucheng.platform.money.Money;
import io.shucheng.risk.Assessment;
import io.shucheng.risk.Decision;
import io.shucheng.risk.OrderFacts;
import io.shucheng.risk.Risk;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Has an order assessed before it is taken; never within a transaction. */
@Component
class AssessOrder {

  private static final Logger log = LoggerFactory.getLogger(AssessOrder.class);

  private final Risk risk;
  private final ShopClock clock;

  AssessOrder(Risk risk, ShopClock clock) {
    this.risk = risk;
    this.clock = clock;
  }

  /**
   * @throws OrderRefusedException if it is not to be taken
   */
  Caution assess(
      OrderId id,
      AccountId customer,
      List<OrderLine> lines,
      Money total,
      @Nullable Address address) {
    if (!risk.configured()) {
      return Caution.NONE;
    }
    Assessment assessment = risk.assess(facts(id, customer, lines, total, address, clock.now()));
    if (assessment.decision() == Decision.REFUSE) {
      log.info(
          "Refused an order of account {} over {}, as {} says: {}",
          customer,
          total,
          assessment.source(),
          assessment.reasons());
      throw new OrderRefusedException();
    }
    return new Caution(assessment.decision() == Decision.REVIEW, assessment.needsRecheck());
  }

  static OrderFacts facts(
      OrderId id,
      AccountId customer,
      List<OrderLine> lines,
      Money total,
      @Nullable Address address,
      Instant placedAt) {
    return new OrderFacts(
        id.value(),
        customer,
        total,
        lines.size(),
        lines.stream().mapToInt(OrderLine::quantity).sum(),
        lines.stream().mapToInt(OrderLine::quantity).max().orElse(0),
        lines.stream().allMatch(OrderLine::digital),
        null,
        address == null
            ? null
            : new OrderFacts.Destination(address.country(), address.region(), address.postalCode()),
        placedAt);
  }
}
