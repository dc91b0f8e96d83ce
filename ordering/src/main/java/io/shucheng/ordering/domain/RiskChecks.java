package io.shucheng.ordering.domain;

import io.shucheng.ordering.OrderId;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** The orders about which the risk service has still to be asked. */
public interface RiskChecks {

  /** Within the transaction in which the orders are placed. */
  void add(List<OrderId> orders, Instant at);

  /**
   * Takes orders that are due, and postpones their next attempt by a back-off that doubles with
   * each, up to an hour; so nobody else takes them meanwhile.
   */
  List<OrderId> takeDue(Instant now, Duration firstBackOff, int most);

  /** How many are outstanding. */
  long count();

  /** The service has answered. */
  void remove(OrderId order);
}
