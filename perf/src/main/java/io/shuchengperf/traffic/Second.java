package io.shuchengperf.traffic;

import java.util.Map;

/**
 * What became of the requests that were due in one second.
 *
 * @param kinds of the mix
 */
public record Second(Map<Kind, Count> kinds) {

  public Second {
    kinds = Map.copyOf(kinds);
  }

  /**
   * Requests of a kind, by their fates; each has one.
   *
   * @param prompt of the good ones: answered within what is promised for 95 of 100
   * @param good answered as the contract has it before the visitor left
   * @param shed answered 503
   * @param lost anything else: the visitor left unanswered, found no connection, or got something
   *     else
   */
  public record Count(long prompt, long good, long shed, long lost) {

    public static final Count NONE = new Count(0, 0, 0, 0);

    public Count plus(Count other) {
      return new Count(
          prompt + other.prompt, good + other.good, shed + other.shed, lost + other.lost);
    }

    public long offered() {
      return good + shed + lost;
    }
  }

  public Count of(Kind kind) {
    return kinds.getOrDefault(kind, Count.NONE);
  }

  /** Of all kinds. */
  public Count all() {
    return kinds.values().stream().reduce(Count.NONE, Count::plus);
  }
}
