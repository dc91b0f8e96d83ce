package io.shucheng.risk.domain;

import io.shucheng.risk.Assessment;
import io.shucheng.risk.OrderFacts;

/** The risk service, as it is asked about orders. Thread-safe. */
public interface Assessor {

  /** How long the answer may take. */
  enum Patience {
    /** A buyer waits. */
    BUYER,
    /** Nobody waits. */
    QUEUE
  }

  /**
   * Asks.
   *
   * @throws NoAnswerException if there is no sensible answer in time, or it cannot be asked now
   */
  Assessment ask(OrderFacts facts, Patience patience) throws NoAnswerException;
}
