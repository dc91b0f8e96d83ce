package io.shucheng.platform.profiling.domain;

import java.util.List;
import java.util.Optional;

/** What the shop's statements have cost the database, on all nodes together. Thread-safe. */
public interface StatementCosts {

  /** By what they are listed, the most first. */
  enum Order {

    /** By what all runs took together: where the database's time goes. */
    TOTAL,

    /** By what a run takes on average. */
    MEAN,

    /** By the longest run. */
    LONGEST
  }

  /**
   * The dearest.
   *
   * @param most how many, 1 or more
   * @return empty where the database does not measure it
   */
  Optional<List<StatementCost>> dearest(Order order, int most);
}
