package io.shuchengperf.pages;

import java.util.Collection;
import java.util.function.ToDoubleFunction;

/** The middle of what was measured again and again: a neighbour on the machine spoils the ends. */
public final class Median {

  private Median() {}

  /** Of some rounds' figure; of two in the middle their mean. NaN where there is nothing. */
  public static <T> double of(Collection<T> rounds, ToDoubleFunction<T> figure) {
    double[] sorted = rounds.stream().mapToDouble(figure).sorted().toArray();
    int middle = sorted.length / 2;
    if (sorted.length == 0) {
      return Double.NaN;
    }
    return sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
  }
}
