package io.shuchengperf.searching;

import io.shuchengperf.pages.Median;
import java.util.List;

/**
 * Questions that were asked one after the other, over some connections.
 *
 * @param microseconds of processor time of the shop's process, for each
 * @param nanos that each waited for its answer
 */
record Window(double microseconds, List<Long> nanos) {

  Window {
    nanos = List.copyOf(nanos);
  }

  static double medianMicroseconds(List<Window> windows) {
    return Median.of(windows, Window::microseconds);
  }

  /** So long or less 95 of 100 waited, in milliseconds. */
  static double p95Milliseconds(List<Window> windows) {
    long[] sorted =
        windows.stream()
            .flatMap(window -> window.nanos().stream())
            .mapToLong(Long::longValue)
            .sorted()
            .toArray();
    return sorted[(int) Math.ceil(sorted.length * 0.95) - 1] / 1e6;
  }

  /** Whether two cost the same, but for a share of the dearer one. */
  static boolean alike(Window one, Window other, double share) {
    double dearer = Math.max(one.microseconds, other.microseconds);
    return Math.abs(one.microseconds - other.microseconds) < share * dearer;
  }
}
