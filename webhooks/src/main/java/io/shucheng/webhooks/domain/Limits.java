package io.shucheng.webhooks.domain;

import java.time.Duration;

/**
 * What deliveries keep to.
 *
 * @param privateAllowed whether http and the house's own network are open to them
 * @param connect how long a connection may take
 * @param answer how long an attempt may take once connected
 * @param atOnce messages that a node sends to one subscription at a time
 * @param retention how long what became of them is remembered
 */
public record Limits(
    boolean privateAllowed, Duration connect, Duration answer, int atOnce, Duration retention) {

  private static final Duration WORK = Duration.ofSeconds(30);

  /** How long a claimed delivery is left alone: well beyond the longest attempt. */
  public Duration lease() {
    return connect.plus(answer).plus(WORK);
  }
}
