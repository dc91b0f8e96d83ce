package io.shuchengperf.starting;

import io.shuchengperf.pages.Median;
import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;

/** Starts in both forms, those of the same number one behind the other. */
record Starts(List<Start> plain, List<Start> installed) {

  Starts {
    plain = List.copyOf(plain);
    installed = List.copyOf(installed);
    if (plain.size() != installed.size()) {
      throw new IllegalArgumentException("each round has two forms");
    }
  }

  double plain(ToDoubleFunction<Start> figure) {
    return Median.of(plain, figure);
  }

  double installed(ToDoubleFunction<Start> figure) {
    return Median.of(installed, figure);
  }

  /** The median of what the pairs' figures are to each other: the installed form's by the plain. */
  double times(ToDoubleFunction<Start> figure) {
    return Median.of(
        IntStream.range(0, plain.size()).boxed().toList(),
        i -> figure.applyAsDouble(installed.get(i)) / figure.applyAsDouble(plain.get(i)));
  }
}
