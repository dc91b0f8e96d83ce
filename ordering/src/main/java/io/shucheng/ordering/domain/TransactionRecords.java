package io.shucheng.ordering.domain;

import io.shucheng.ordering.OrderId;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** What the database knows of transactions. */
public interface TransactionRecords {

  /** Names the running transaction, and has it wait for no lock longer than that. */
  String open(Duration lockPatience);

  /** Has no statement of the running transaction take longer than that. */
  void limit(Duration left);

  /**
   * What became of a transaction whose commit was not answered; asks as long as it is in progress
   * or nobody can be asked, up to a bound.
   *
   * @param transaction its name; null where it has none, and then only that it is kept can be known
   * @param order one that it wrote, which is there if and only if all is
   */
  Fate fateOf(@Nullable String transaction, OrderId order, Duration patience);

  /** How a transaction ended. */
  enum Fate {
    KEPT,
    LOST,
    UNKNOWN
  }
}
