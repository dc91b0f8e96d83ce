package io.shuchengperf.traffic;

import java.util.Arrays;
import java.util.random.RandomGenerator;

/**
 * Zipf's law: of {@code n} things by popularity, the one at rank {@code k} (from 0) is chosen with
 * a probability proportional to {@code 1 / (k + 1)^s}. Immutable.
 */
final class Zipf {

  /** YCSB's constant: "zipfian constant" 0.99. */
  static final double USUAL = 0.99;

  private final double[] cumulated;

  /**
   * @throws IllegalArgumentException if there is nothing to choose from
   */
  Zipf(int n, double s) {
    if (n < 1) {
      throw new IllegalArgumentException("there is nothing to choose from");
    }
    cumulated = new double[n];
    double sum = 0;
    for (int k = 0; k < n; k++) {
      sum += 1 / Math.pow(k + 1.0, s);
      cumulated[k] = sum;
    }
    for (int k = 0; k < n; k++) {
      cumulated[k] /= sum;
    }
  }

  /** A rank, 0 to n − 1. */
  int rank(RandomGenerator random) {
    int found = Arrays.binarySearch(cumulated, random.nextDouble());
    return Math.min(found < 0 ? -found - 1 : found + 1, cumulated.length - 1);
  }

  /** How probable a rank is. */
  double probability(int rank) {
    return rank == 0 ? cumulated[0] : cumulated[rank] - cumulated[rank - 1];
  }
}
