package io.shucheng.risk.usecase;

import io.shucheng.risk.Assessment;
import io.shucheng.risk.OrderFacts;
import io.shucheng.risk.Risk;
import io.shucheng.risk.domain.Assessor;
import io.shucheng.risk.domain.Assessor.Patience;
import io.shucheng.risk.domain.NoAnswerException;
import java.util.Optional;

/** Asks the service, and the rules in its stead. */
public final class RiskDesk implements Risk {

  private final Assessor assessor;
  private final RulesInForce rules;

  public RiskDesk(Assessor assessor, RulesInForce rules) {
    this.assessor = assessor;
    this.rules = rules;
  }

  @Override
  public boolean configured() {
    return true;
  }

  @Override
  public Assessment assess(OrderFacts facts) {
    try {
      return assessor.ask(facts, Patience.BUYER);
    } catch (NoAnswerException _) {
      return rules.current().assess(facts);
    }
  }

  @Override
  public Optional<Assessment> reassess(OrderFacts facts) {
    try {
      return Optional.of(assessor.ask(facts, Patience.QUEUE));
    } catch (NoAnswerException _) {
      return Optional.empty();
    }
  }
}
