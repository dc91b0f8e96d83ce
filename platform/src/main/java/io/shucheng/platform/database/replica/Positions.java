package io.shucheng.platform.database.replica;

import java.util.ArrayDeque;
import java.util.Iterator;
import org.jspecify.annotations.Nullable;

/**
 * How far the primary had written its log at which time, so that a replica's place in the log tells
 * how old its answers are. Times are by {@link System#nanoTime()}. Thread-safe.
 */
final class Positions {

  /** Four a second: longer than any lag that is allowed. */
  private static final int MOST = 512;

  private final ArrayDeque<Position> known = new ArrayDeque<>();

  private record Position(long time, long place) {}

  /**
   * At a time, all that was committed stands before a place of the log. A place before the last one
   * is of another history, and ends what is known.
   */
  synchronized void add(long time, long place) {
    Position last = known.peekLast();
    if (last != null && place < last.place) {
      known.clear();
    }
    if (known.size() == MOST) {
      known.removeFirst();
    }
    known.addLast(new Position(time, place));
  }

  /** When the primary last told how far it is; null if it never did. */
  synchronized @Nullable Long last() {
    Position last = known.peekLast();
    return last == null ? null : last.time;
  }

  /**
   * The last time of which everything that was committed stands before this place; null if that is
   * before all that is known.
   */
  synchronized @Nullable Long allUntil(long place) {
    for (Iterator<Position> newest = known.descendingIterator(); newest.hasNext(); ) {
      Position one = newest.next();
      if (one.place <= place) {
        return one.time;
      }
    }
    return null;
  }
}
