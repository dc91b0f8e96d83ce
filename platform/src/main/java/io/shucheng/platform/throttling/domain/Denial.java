package io.shucheng.platform.throttling.domain;

import io.shucheng.platform.throttling.Allowance;

/**
 * Why somebody has to wait.
 *
 * @param nanosToWait until there is one again
 */
public record Denial(Allowance allowance, Policy policy, long nanosToWait) {

  private static final long NANOS = 1_000_000_000L;

  /** Rounded up, 1 or more. */
  public long secondsToWait() {
    return Math.max(1, (nanosToWait + NANOS - 1) / NANOS);
  }
}
