package io.shucheng.ordering;

/** An idempotency key that cannot be used for this request. */
public class IdempotencyConflictException extends RuntimeException {

  private final boolean stillRunning;

  public IdempotencyConflictException(String message, boolean stillRunning) {
    super(message);
    this.stillRunning = stillRunning;
  }

  /** True where the first request with the key still runs; false where it was another request. */
  public boolean isStillRunning() {
    return stillRunning;
  }
}
