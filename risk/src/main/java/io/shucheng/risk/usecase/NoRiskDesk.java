package io.shucheng.risk.usecase;

import io.shucheng.risk.Assessment;
import io.shucheng.risk.Decision;
import io.shucheng.risk.OrderFacts;
import io.shucheng.risk.Risk;
import io.shucheng.risk.Source;
import java.util.List;
import java.util.Optional;

/** Accepts everything: a shop without a risk service refuses no order for risk. */
public final class NoRiskDesk implements Risk {

  private static final Assessment UNASKED = new Assessment(Decision.ACCEPT, Source.NONE, List.of());

  @Override
  public boolean configured() {
    return false;
  }

  @Override
  public Assessment assess(OrderFacts facts) {
    return UNASKED;
  }

  @Override
  public Optional<Assessment> reassess(OrderFacts facts) {
    return Optional.of(UNASKED);
  }
}
