package io.shucheng.search.persistence;

import com.carrotsearch.hppc.LongObjectHashMap;
import com.carrotsearch.hppc.cursors.ObjectCursor;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import org.jspecify.annotations.Nullable;

/**
 * The first hits of an order behind some place, of each work the edition that stands first, and how
 * many there are in all. Used by one search.
 */
final class Shortlist {

  private final int most;
  private final long @Nullable [] behind;

  /** The last of the order first. */
  private final PriorityQueue<Entry> first =
      new PriorityQueue<>(Comparator.comparing(Entry::place, Arrays::compare).reversed());

  private final LongObjectHashMap<Entry> heads = new LongObjectHashMap<>();
  private long alone;

  /**
   * @param behind where the list before ended; null begins
   */
  Shortlist(int most, long @Nullable [] behind) {
    this.most = most;
    this.behind = behind;
  }

  /** A hit, and its place in the order. */
  static final class Entry {

    private final int document;
    private final long[] place;

    private Entry(int document, long[] place) {
      this.document = document;
      this.place = place;
    }

    int document() {
      return document;
    }

    /** Not to be changed. */
    long[] place() {
      return place;
    }
  }

  /**
   * Adds what was found.
   *
   * @param work the number of its work, or {@link Works#ALONE}
   * @param place is copied where it is kept
   */
  void add(int document, long work, long[] place) {
    if (work == Works.ALONE) {
      alone++;
      offer(document, place);
      return;
    }
    Entry head = heads.get(work);
    if (head == null || Arrays.compare(place, head.place()) < 0) {
      heads.put(work, new Entry(document, place.clone()));
    }
  }

  /** How many works, or editions, there are. */
  long total() {
    return alone + heads.size();
  }

  /** The first of them, in their order. Asked for once, when all are added. */
  List<Entry> first() {
    for (ObjectCursor<Entry> head : heads.values()) {
      offer(head.value.document(), head.value.place());
    }
    List<Entry> entries = new ArrayList<>(first);
    entries.sort(Comparator.comparing(Entry::place, Arrays::compare));
    return entries;
  }

  private void offer(int document, long[] place) {
    if (behind != null && Arrays.compare(place, behind) <= 0) {
      return;
    }
    if (first.size() < most) {
      first.add(new Entry(document, place.clone()));
      return;
    }
    if (Arrays.compare(place, first.element().place()) < 0) {
      first.remove();
      first.add(new Entry(document, place.clone()));
    }
  }
}
