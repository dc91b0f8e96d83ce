package io.shucheng.search.relevance;

import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * How well an answer's order serves (Järvelin and Kekäläinen, Cumulated gain-based evaluation,
 * 2002; gain 2^grade - 1).
 */
final class Ranking {

  private static final int DEPTH = 10;
  private static final int MEANT = 3;

  private Ranking() {}

  /**
   * The normalized discounted cumulative gain of the first ten: 1 where they stand as they should.
   *
   * @param found works, the first hit first
   */
  static <T> double ndcg(List<T> found, Map<T, Integer> grades) {
    List<Integer> ideal = grades.values().stream().sorted(Comparator.reverseOrder()).toList();
    Set<T> seen = new HashSet<>();
    double gain = 0;
    double best = 0;
    for (int rank = 0; rank < DEPTH; rank++) {
      double discount = Math.log(2) / Math.log(rank + 2.0);
      if (rank < found.size() && seen.add(found.get(rank))) {
        gain += gain(grades.getOrDefault(found.get(rank), 0)) * discount;
      }
      best += rank < ideal.size() ? gain(ideal.get(rank)) * discount : 0;
    }
    return gain / best;
  }

  /** Whether what is meant stands first. */
  static <T> boolean succeeds(List<T> found, Map<T, Integer> grades) {
    return !found.isEmpty() && grades.getOrDefault(found.getFirst(), 0) == MEANT;
  }

  private static double gain(int grade) {
    return (1 << grade) - 1.0;
  }
}
