package io.shuchengperf.looks;

import java.util.Comparator;
import java.util.List;
import java.util.function.ToDoubleFunction;

/**
 * What a server did in a window.
 *
 * @param perSecond answers
 * @param microseconds of its processor time for each
 * @param bytes that it allocated for each; NaN where nobody tells
 */
record Rate(double perSecond, double microseconds, double bytes) {

  /** Of each figure its median. */
  static Rate median(List<Rate> rates) {
    return new Rate(
        median(rates, Rate::perSecond),
        median(rates, Rate::microseconds),
        median(rates, Rate::bytes));
  }

  private static double median(List<Rate> rates, ToDoubleFunction<Rate> figure) {
    List<Double> sorted =
        rates.stream().map(figure::applyAsDouble).sorted(Comparator.naturalOrder()).toList();
    return sorted.get(sorted.size() / 2);
  }
}
