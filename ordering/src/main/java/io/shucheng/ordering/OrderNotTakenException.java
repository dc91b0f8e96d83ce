package io.shucheng.ordering;

import org.jspecify.annotations.Nullable;

/** The shop could not take an order now: nothing of it is kept, nor will be. */
public class OrderNotTakenException extends RuntimeException {

  private final boolean deadlinePassed;

  private OrderNotTakenException(
      String message, boolean deadlinePassed, @Nullable Throwable cause) {
    super(message, cause);
    this.deadlinePassed = deadlinePassed;
  }

  /** Its turn did not come in time. */
  public static OrderNotTakenException late() {
    return late(null);
  }

  /** Its turn did not come in time. */
  public static OrderNotTakenException late(@Nullable Throwable cause) {
    return new OrderNotTakenException(
        "the order's turn did not come in time; nothing is kept, order again", true, cause);
  }

  /** There is no room, or no database, for it now. */
  public static OrderNotTakenException busy(Throwable cause) {
    return new OrderNotTakenException(
        "the shop is too busy for this order now; nothing is kept, order again in a moment",
        false,
        cause);
  }

  /** True where its time was over; false where there was no room for it. */
  public boolean isDeadlinePassed() {
    return deadlinePassed;
  }
}
