package io.shucheng.ordering.http;

import io.shucheng.ordering.domain.Refund;
import io.shucheng.platform.money.Money;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A refund on the wire. */
record RefundView(
    String id,
    String orderId,
    Money amount,
    Refund.Status status,
    @Nullable String reason,
    Instant createdAt,
    Instant changedAt) {

  static RefundView of(Refund refund) {
    return new RefundView(
        refund.id().toString(),
        refund.order().toString(),
        refund.amount(),
        refund.status(),
        refund.reason(),
        refund.createdAt(),
        refund.changedAt());
  }

  /** As it was when it was decided. */
  static RefundView asDecided(Refund refund) {
    return of(refund.become(Refund.Status.PENDING, refund.createdAt()));
  }
}
