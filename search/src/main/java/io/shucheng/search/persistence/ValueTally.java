package io.shucheng.search.persistence;

import java.io.IOException;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.SortedSetDocValues;

/** Counts the values of a facet that are few and are known before: subjects, languages, forms. */
final class ValueTally implements Tally {

  /** More values than these nobody reads. */
  private static final int MOST_VALUES = 50;

  private final FacetValues values;
  private final int[] counts;

  /** By value: the last book that was counted for it. */
  private final int[] lastBooks;

  private final SeenOfWorks seen = new SeenOfWorks();
  private int base;
  private SortedSetDocValues ordinals = DocValues.emptySortedSet();
  private FacetValues.OfOrdinals numbers = _ -> 0;

  ValueTally(FacetValues values) {
    this.values = values;
    this.counts = new int[values.count()];
    this.lastBooks = new int[values.count()];
    Arrays.fill(lastBooks, -1);
  }

  @Override
  public void enter(LeafReaderContext segment) throws IOException {
    base = segment.docBase;
    ordinals = DocValues.getSortedSet(segment.reader(), values.field());
    numbers = values.in(segment);
  }

  @Override
  public void add(int document, long work) throws IOException {
    if (ordinals.advanceExact(document)) {
      for (int i = ordinals.docValueCount(); i > 0; i--) {
        count(numbers.of(ordinals.nextOrd()), base + document, work);
      }
    }
  }

  @Override
  public List<Counted> counted() {
    return IntStream.range(0, counts.length)
        .filter(value -> counts[value] > 0)
        .boxed()
        .sorted(Comparator.<Integer>comparingInt(value -> counts[value]).reversed())
        .limit(MOST_VALUES)
        .map(value -> new Counted(values.stored(value), counts[value]))
        .toList();
  }

  /** What was counted for a value was counted for all that it lies under. */
  private void count(int value, int book, long work) {
    for (int at = value; at != FacetValues.NONE; at = values.broader(at)) {
      boolean first = work == Works.ALONE ? lastBooks[at] != book : seen.isFirst(work, at);
      if (!first) {
        return;
      }
      lastBooks[at] = book;
      counts[at]++;
    }
  }
}
