package io.shuchengperf.tuning;

import io.shuchengperf.pages.Median;
import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;

/** Rounds of both forms, those of the same number one behind the other. */
record Paired(List<Round> tuned, List<Round> baseline) {

  Paired {
    tuned = List.copyOf(tuned);
    baseline = List.copyOf(baseline);
    if (tuned.size() != baseline.size()) {
      throw new IllegalArgumentException("each round has two forms");
    }
  }

  List<Round> rounds(Form form) {
    return switch (form) {
      case TUNED -> tuned;
      case BASELINE -> baseline;
    };
  }

  double median(Form form, ToDoubleFunction<Round> figure) {
    return Median.of(rounds(form), figure);
  }

  /** The median of what the pairs' figures are to each other: the tuned one's by the baseline's. */
  double times(ToDoubleFunction<Round> figure) {
    return Median.of(
        IntStream.range(0, tuned.size()).boxed().toList(),
        i -> figure.applyAsDouble(tuned.get(i)) / figure.applyAsDouble(baseline.get(i)));
  }

  /** Requests of a form that were not answered as the contract has it. */
  double failed(Form form) {
    return rounds(form).stream().mapToDouble(round -> round.played().failed()).sum();
  }
}
