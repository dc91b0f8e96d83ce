package io.shuchengperf.traffic;

import java.time.Duration;

/** So many requests a second that come whether they are answered or not, for a time. */
public record Phase(double perSecond, Duration length) {

  public Phase {
    if (!(perSecond > 0) || !length.isPositive()) {
      throw new IllegalArgumentException("a phase has requests and takes time");
    }
  }
}
