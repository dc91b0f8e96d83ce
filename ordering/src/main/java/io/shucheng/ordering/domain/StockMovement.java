package io.shucheng.ordering.domain;

import io.shucheng.catalog.BookId;
import io.shucheng.ordering.OrderId;
import io.shucheng.platform.identity.AccountId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A line of the stock's ledger.
 *
 * @param order whose copies moved; null where staff or a feed moved them
 * @param actor the member of staff; null where an order or a feed moved them
 * @param note why, in a few words; null where the kind says it
 */
public record StockMovement(
    BookId book,
    Kind kind,
    Change change,
    @Nullable OrderId order,
    @Nullable AccountId actor,
    @Nullable String note,
    Instant at) {

  /** Copies more or less. */
  public record Change(int onHand, int held, int allocated) {}

  /** What happened to the copies. */
  public enum Kind {
    /** Copies came in. */
    RECEIVED,
    /** A count, or a feed, said otherwise. */
    ADJUSTED,
    /** Kept for an order that is not paid yet. */
    HELD,
    /** No longer kept, or no longer set apart: the order does not want them any more. */
    RELEASED,
    /** Paid, and written off at once: as it was before copies were allocated. */
    SOLD,
    /** Paid, and set apart to be shipped. */
    ALLOCATED,
    /** Left the house. */
    SHIPPED,
    /** Shipped, and come back. */
    RETURNED
  }
}
