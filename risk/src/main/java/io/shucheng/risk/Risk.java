package io.shucheng.risk;

import java.util.Optional;

/** Says whether orders are to be taken. Thread-safe. */
public interface Risk {

  /** Whether a risk service is configured. Without one every order is accepted, unasked. */
  boolean configured();

  /**
   * Assesses an order before it is taken. Takes no longer than the deadline (300 ms unless set
   * otherwise), connecting included, and throws nothing on account of the service: where that does
   * not answer in time, or not sensibly, the rules kept here decide, and {@link
   * Assessment#needsRecheck} says whether the service is to be asked again later.
   */
  Assessment assess(OrderFacts facts);

  /**
   * Asks the service again about an order that the rules let through; for queues, with a longer
   * deadline (2 s). The rules are not consulted.
   *
   * @return empty where the service cannot be asked now or did not answer; ask again later. Where
   *     no service is configured any more, an acceptance whose source is NONE.
   */
  Optional<Assessment> reassess(OrderFacts facts);
}
