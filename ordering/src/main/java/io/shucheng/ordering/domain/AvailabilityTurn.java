package io.shucheng.ordering.domain;

/**
 * Lets one transaction at a time tell the catalog what is available, so that the last tells last.
 */
public interface AvailabilityTurn {

  /** Waits for its turn and keeps it until the transaction ends. */
  void await();
}
