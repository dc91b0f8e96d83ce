package io.shuchengperf.overload;

import io.shuchengperf.shop.OwnShop;

/**
 * What the shop's gates did, by its own count: what lies ready passes before them.
 *
 * @param checkouts buyers
 * @param others everybody else for whom something was to be done
 */
record AtGates(Gate checkouts, Gate others) {

  private static final String[] OTHERS = {"search", "browse"};

  /** Requests that were let in and turned away. */
  record Gate(double letIn, double turnedAway) {

    Gate plus(Gate other) {
      return new Gate(letIn + other.letIn, turnedAway + other.turnedAway);
    }

    Gate since(Gate before) {
      return new Gate(letIn - before.letIn, turnedAway - before.turnedAway);
    }

    /** Of a hundred that came to the gate; 0 where nobody did. */
    double turnedAwayOfHundred() {
      double came = letIn + turnedAway;
      return came == 0 ? 0 : 100 * turnedAway / came;
    }
  }

  /** Since the shop was opened; NaN where it does not tell. */
  static AtGates of(OwnShop shop) {
    Gate others = new Gate(0, 0);
    for (String urgency : OTHERS) {
      others = others.plus(gate(shop, urgency));
    }
    return new AtGates(gate(shop, "checkout"), others);
  }

  AtGates since(AtGates before) {
    return new AtGates(checkouts.since(before.checkouts), others.since(before.others));
  }

  private static Gate gate(OwnShop shop, String urgency) {
    String label = "urgency=\"%s\"".formatted(urgency);
    return new Gate(
        shop.metric("shucheng_admission_let_in_total", label).orElse(Double.NaN),
        shop.metric("shucheng_admission_turned_away_total", label).orElse(Double.NaN));
  }
}
