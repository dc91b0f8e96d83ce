package io.shucheng.search.persistence;

import com.carrotsearch.hppc.LongObjectHashMap;
import java.util.Arrays;

/** Remembers for which values a work was counted. */
final class SeenOfWorks {

  private static final long[] NOTHING = {};

  private final LongObjectHashMap<long[]> values = new LongObjectHashMap<>();

  /** Whether the value is new of the work; it is not the next time. */
  boolean isFirst(long work, long value) {
    long[] seen = values.getOrDefault(work, NOTHING);
    for (long one : seen) {
      if (one == value) {
        return false;
      }
    }
    long[] more = Arrays.copyOf(seen, seen.length + 1);
    more[seen.length] = value;
    values.put(work, more);
    return true;
  }
}
