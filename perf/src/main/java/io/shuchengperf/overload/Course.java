package io.shuchengperf.overload;

import io.shuchengperf.traffic.Kind;
import io.shuchengperf.traffic.Second;
import java.util.List;

/**
 * How it went: for some seconds more was asked for than the shop can, then less.
 *
 * @param capacity good answers a second that the shop gives where nobody asks for more
 * @param offered requests a second in the overload
 * @param load the seconds of the overload
 * @param after the seconds behind it, in which half of the capacity was asked for
 * @param gates what the shop's gates did in both
 * @param late milliseconds that the client itself was late at most
 * @param others processors that everything else on the machine kept busy
 */
record Course(
    double capacity,
    double offered,
    List<Second> load,
    List<Second> after,
    AtGates gates,
    double late,
    double others) {

  /** So many good seconds in a row, and it is over. */
  static final int CALM = 5;

  /** Milliseconds: a client that is later than that was itself what could not do more. */
  static final double LATEST = 50;

  /** In a normal second so many are answered. */
  private static final double ALL = 0.99;

  /** What is promised is promised for so many. */
  private static final double MOST = 0.95;

  /** The lowest goodput is a mean of so many seconds. */
  private static final int WIDTH = 10;

  Course {
    load = List.copyOf(load);
    after = List.copyOf(after);
  }

  /** Whether what was measured is the shop, and not who asked it. */
  boolean clientKeptUp() {
    return late <= LATEST;
  }

  /** Good answers a second under overload. */
  double goodput() {
    return goodput(load);
  }

  private static double goodput(List<Second> seconds) {
    return seconds.stream().mapToLong(second -> second.all().good()).average().orElse(0);
  }

  /** The lowest of ten seconds in a row; of all where there are fewer. */
  double lowest() {
    double lowest = goodput();
    for (int from = 0; from + WIDTH <= load.size(); from++) {
      lowest = Math.min(lowest, goodput(load.subList(from, from + WIDTH)));
    }
    return lowest;
  }

  /** What became of a kind of request under overload. */
  Second.Count of(Kind kind) {
    return load.stream()
        .map(second -> second.of(kind))
        .reduce(Second.Count.NONE, Second.Count::plus);
  }

  /** The share that was shed, 0 to 1. */
  double shed(Kind kind) {
    Second.Count count = of(kind);
    return count.offered() == 0 ? 0 : (double) count.shed() / count.offered();
  }

  boolean shedsAnything() {
    return load.stream().anyMatch(second -> second.all().shed() > 0);
  }

  /**
   * Seconds behind the load until five in a row are normal; NaN where they never are.
   *
   * @see #isNormal
   */
  double secondsUntilNormal() {
    for (int from = 0; from + CALM <= after.size(); from++) {
      if (after.subList(from, from + CALM).stream().allMatch(Course::isNormal)) {
        return from;
      }
    }
    return Double.NaN;
  }

  /** Nearly all are answered, and 95 of 100 of each kind within what is promised. */
  static boolean isNormal(Second second) {
    return second.all().good() >= ALL * second.all().offered()
        && second.kinds().values().stream()
            .allMatch(count -> count.prompt() >= MOST * count.offered());
  }
}
