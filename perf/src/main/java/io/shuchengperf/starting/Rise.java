package io.shuchengperf.starting;

import io.shuchengperf.traffic.Played;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/**
 * How the rate of answers rose from the first request on.
 *
 * @param rates answers in each second
 */
record Rise(List<Long> rates) {

  /** The peak is the best mean of so many seconds in a row. */
  static final int WIDTH = 5;

  private static final double NEAR = 0.9;

  Rise {
    rates = List.copyOf(rates);
    if (rates.size() < WIDTH) {
      throw new IllegalArgumentException("a rise takes %d seconds at least".formatted(WIDTH));
    }
  }

  /**
   * Of what visitors got.
   *
   * @param seconds how many count; in the one behind them visits are ended
   */
  static Rise of(Played played, int seconds) {
    List<Long> rates = new ArrayList<>(played.eachSecond());
    // nothing may have been answered in the last ones
    while (rates.size() < seconds) {
      rates.add(0L);
    }
    return new Rise(rates.subList(0, seconds));
  }

  /** Answers a second. */
  double peak() {
    return IntStream.rangeClosed(0, rates.size() - WIDTH)
        .mapToDouble(
            from ->
                rates.subList(from, from + WIDTH).stream()
                    .mapToLong(Long::longValue)
                    .average()
                    .orElseThrow())
        .max()
        .orElseThrow();
  }

  /** Seconds until the end of the first in which it was within a tenth of the peak. */
  int seconds() {
    double near = NEAR * peak();
    return 1
        + IntStream.range(0, rates.size())
            .filter(second -> rates.get(second) >= near)
            .findFirst()
            .orElseThrow();
  }
}
