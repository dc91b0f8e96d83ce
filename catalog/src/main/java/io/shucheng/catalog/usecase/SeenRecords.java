package io.shucheng.catalog.usecase;

import io.shucheng.catalog.domain.FeedRecord;
import java.util.HashSet;
import java.util.Set;

/**
 * The records a dry run has seen, which it does not write: a repeated one says nothing new.
 * Bounded; past the bound a repeated record counts as another.
 */
final class SeenRecords {

  /** Some 60 MB. */
  private static final int MOST = 1_000_000;

  private final Set<Long> seen = new HashSet<>();

  /** Whether this record is seen for the first time. */
  boolean add(FeedRecord record) {
    long print =
        record.digest().getMostSignificantBits() * 31
            + record.reference().hashCode() * 0x9E37_79B9_7F4A_7C15L;
    return seen.size() < MOST ? seen.add(print) : !seen.contains(print);
  }
}
