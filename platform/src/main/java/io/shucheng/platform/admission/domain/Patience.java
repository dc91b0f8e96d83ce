package io.shucheng.platform.admission.domain;

import java.time.Duration;

/**
 * How long somebody waits before a gate until they are turned away. A crowd that comes at once is
 * worth waiting for; where people have been standing for a while the node is overloaded, and
 * whoever waits long would only be served when they have gone ("controlled delay", as in CoDel).
 *
 * @param few how long one waits while few are under way, fewer than the gate is made to keep
 * @param crowd how long one waits while the queue was empty a moment ago
 * @param standing how long one waits behind a queue that stands
 * @param moment after which a queue stands
 */
public record Patience(Duration few, Duration crowd, Duration standing, Duration moment) {

  /** Nobody waits so long. */
  public static final Duration FOREVER = Duration.ofDays(365);

  /** Whoever cannot be let in is turned away at once. */
  public static final Patience NONE =
      new Patience(Duration.ZERO, Duration.ZERO, Duration.ZERO, Duration.ZERO);

  long nanos(long sinceEmpty) {
    return (stands(sinceEmpty) ? standing : crowd).toNanos();
  }

  /** Whether a queue that was empty so many nanoseconds ago stands. */
  boolean stands(long sinceEmpty) {
    return sinceEmpty > moment.toNanos();
  }
}
