package io.shuchengperf.looks;

import io.shuchengperf.pages.Median;
import java.util.List;

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
        Median.of(rates, Rate::perSecond),
        Median.of(rates, Rate::microseconds),
        Median.of(rates, Rate::bytes));
  }
}
