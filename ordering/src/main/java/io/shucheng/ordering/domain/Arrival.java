package io.shucheng.ordering.domain;

import org.jspecify.annotations.Nullable;

/** A request for an order, prepared as far as it can be without stock. */
public sealed interface Arrival {

  /** Null where the request has no idempotency key. */
  @Nullable Claim claim();

  /** A request that can be met if there are copies. */
  record Wanted(OrderDraft draft, @Nullable Claim claim) implements Arrival {}

  /**
   * A request that cannot be met now; it may repeat one that could.
   *
   * @param refusal what its customer is told where it does not
   */
  record Unfit(RuntimeException refusal, Claim claim) implements Arrival {}
}
