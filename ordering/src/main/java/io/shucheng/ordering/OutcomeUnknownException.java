package io.shucheng.ordering;

import org.jspecify.annotations.Nullable;

/**
 * The shop began to keep an order and cannot say whether it is kept. Repeating the request with its
 * idempotency key tells, and so does the list of the customer's orders.
 */
public class OutcomeUnknownException extends RuntimeException {

  public OutcomeUnknownException(@Nullable Throwable cause) {
    super(
        "the order may be kept or not; repeat it with the same Idempotency-Key, or look at GET /api/v1/orders",
        cause);
  }
}
