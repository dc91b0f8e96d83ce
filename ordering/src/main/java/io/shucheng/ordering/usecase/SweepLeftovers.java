package io.shucheng.ordering.usecase;

import io.shucheng.ordering.domain.CartContents;
import io.shucheng.ordering.domain.IdempotencyKeys;
import io.shucheng.ordering.domain.Refunds;
import io.shucheng.ordering.domain.Retention;
import io.shucheng.ordering.domain.Returns;
import io.shucheng.ordering.domain.Shipments;
import java.time.Instant;
import org.springframework.stereotype.Component;

/** Throws away idempotency keys and visitors' carts that nobody will ask for again. */
@Component
public class SweepLeftovers {

  private static final int BATCH = 1_000;

  private final IdempotencyKeys keys;
  private final Shipments shipments;
  private final Refunds refunds;
  private final Returns returns;
  private final CartContents carts;
  private final Retention retention;
  private final ShopClock clock;

  SweepLeftovers(
      IdempotencyKeys keys,
      Shipments shipments,
      Refunds refunds,
      Returns returns,
      CartContents carts,
      Retention retention,
      ShopClock clock) {
    this.shipments = shipments;
    this.refunds = refunds;
    this.returns = returns;
    this.keys = keys;
    this.carts = carts;
    this.retention = retention;
    this.clock = clock;
  }

  /** Goes on in batches until nothing is left over. */
  public void sweep() {
    Instant now = clock.now();
    Instant oldestKey = now.minus(retention.idempotencyKeys());
    Instant oldestCart = now.minus(retention.visitorCarts());
    while (keys.forget(oldestKey, BATCH) == BATCH) {
      // the next batch
    }
    shipments.forgetKeys(oldestKey);
    refunds.forgetKeys(oldestKey);
    returns.forgetKeys(oldestKey);
    while (carts.discardUntouched(oldestCart, BATCH) == BATCH) {
      // the next batch
    }
  }
}
