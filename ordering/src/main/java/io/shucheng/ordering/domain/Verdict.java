package io.shucheng.ordering.domain;

import io.shucheng.ordering.OrderId;

/** What was decided on an arrival. */
public sealed interface Verdict {

  /** It is an order now. */
  record Placed(PlacedOrder placed) implements Verdict {}

  /** It repeats a request that was met before its group began. */
  record Repeated(OrderId order) implements Verdict {}

  /**
   * It is no order.
   *
   * @param refusal what its customer is told
   */
  record Refused(RuntimeException refusal) implements Verdict {}
}
