package io.shucheng.ordering.domain;

/**
 * The way by which the sandbox provider reaches the shop: over the network, as a real one would.
 */
public interface SandboxCallbacks {

  /** Whether the shop listens. */
  boolean areReady();

  /**
   * Signs a callback and delivers it, trying again for a moment where that fails.
   *
   * @throws UndeliveredException if the shop did not take it
   */
  void deliver(SandboxBooks.Delivery delivery);

  /** The shop did not take a callback. */
  class UndeliveredException extends RuntimeException {
    public UndeliveredException(String message, Throwable cause) {
      super(message, cause);
    }
  }
}
