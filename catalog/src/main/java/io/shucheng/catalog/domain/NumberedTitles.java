package io.shucheng.catalog.domain;

import io.shucheng.catalog.Isbn;
import java.util.HashMap;
import java.util.Map;

/**
 * Which title holds each number of a file whose records have no references: the one that stands
 * there already, else the first. Another title under the same number is another book. Bounded; past
 * the bound a number stands on one book only. For one thread.
 */
public final class NumberedTitles {

  /** Some 70 MB. */
  private static final int MOST = 1_000_000;

  private final Map<Long, Long> holders = new HashMap<>();

  /** Whether this title holds the number; one that nobody holds is its own from now on. */
  boolean holds(Isbn number, String title) {
    Long key = Long.valueOf(number.value());
    Long print = new Digest().add(FoldedText.of(title)).finish().getMostSignificantBits();
    Long holder =
        holders.size() < MOST ? holders.putIfAbsent(key, print) : holders.getOrDefault(key, print);
    return holder == null || holder.equals(print);
  }
}
