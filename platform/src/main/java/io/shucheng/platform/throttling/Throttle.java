package io.shucheng.platform.throttling;

/**
 * Counts what clients do where the web cannot see it: the tries of a password, say. Thread-safe;
 * asking for a shared allowance may cost a transaction.
 */
public interface Throttle {

  /**
   * Takes one of a client's allowance.
   *
   * @param client whatever tells it from others
   * @throws io.shucheng.platform.web.Problem 429 {@code too-many-requests}, where nothing is left
   */
  void take(Allowance allowance, String client);

  /** Gives back what was taken and turned out not to count. */
  void giveBack(Allowance allowance, String client);
}
