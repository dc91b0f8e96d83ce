package io.shuchengperf.traffic;

/** What a shop answers to an order. */
sealed interface OrderAnswer {

  /**
   * It is placed and wants to be paid.
   *
   * @param paymentPath where its payment's page is
   */
  record Placed(String id, String paymentPath) implements OrderAnswer {}

  /** Somebody else was quicker. */
  record OutOfStock() implements OrderAnswer {}
}
