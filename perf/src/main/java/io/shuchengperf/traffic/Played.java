package io.shuchengperf.traffic;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * What a closed circle of visitors got.
 *
 * @param seconds from the first request to the last answer
 * @param rows of each kind in the mix
 * @param eachSecond how many of all kinds were answered in each second, the last one short
 * @param failures how many answers there were that the contract does not have for it, by kind and
 *     status
 */
public record Played(
    double seconds, Map<Kind, Row> rows, List<Long> eachSecond, Map<String, Long> failures) {

  public Played {
    rows = Map.copyOf(rows);
    eachSecond = List.copyOf(eachSecond);
    failures = Map.copyOf(failures);
  }

  /**
   * One kind of request; times in milliseconds.
   *
   * @param answered as the contract has it
   */
  public record Row(long answered, double p50, double p95) {}

  /** Of all kinds. */
  public long answered() {
    return rows.values().stream().mapToLong(Row::answered).sum();
  }

  public long answered(Kind kind) {
    return rows.containsKey(kind) ? rows.get(kind).answered() : 0;
  }

  public long failed() {
    return failures.values().stream().mapToLong(Long::longValue).sum();
  }

  /** Such as "12 failed (order 504: 12)". */
  public String failuresInWords() {
    return failures.isEmpty()
        ? "none failed"
        : failures.entrySet().stream()
            .map(each -> each.getKey() + ": " + each.getValue())
            .collect(Collectors.joining(", ", failed() + " failed (", ")"));
  }

  /** Answers of all kinds. */
  public double perSecond() {
    return answered() / seconds;
  }

  /** Milliseconds that 95 of 100 of a kind waited at most; NaN for one that is not in the mix. */
  public double p95(Kind kind) {
    return rows.containsKey(kind) ? rows.get(kind).p95() : Double.NaN;
  }
}
