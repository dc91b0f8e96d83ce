package io.shucheng.search.persistence;

import com.carrotsearch.hppc.LongIntHashMap;
import com.carrotsearch.hppc.cursors.LongIntCursor;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import org.apache.lucene.index.LeafReaderContext;

/**
 * Counts the values of a facet that are numbers, or so many that only those of hits are looked at:
 * names stand for themselves as hashes, and are read from the first book that has them.
 */
final class NumberTally implements Tally {

  private static final Comparator<Entry> MOST_FREQUENT =
      Comparator.comparingInt(Entry::count).reversed().thenComparingLong(Entry::value);

  private final NumberFacet facet;
  private final BookSearcher generation;
  private final LongIntHashMap counts = new LongIntHashMap();

  /** By value: the first book that has it. */
  private final LongIntHashMap books = new LongIntHashMap();

  private final SeenOfWorks seen = new SeenOfWorks();
  private int base;
  private NumberFacet.Numbers numbers = (_, _) -> 0;
  private long[] some = new long[8];

  /** A value and its count. */
  private record Entry(long value, int count) {}

  NumberTally(NumberFacet facet, BookSearcher generation) {
    this.facet = facet;
    this.generation = generation;
  }

  @Override
  public void enter(LeafReaderContext segment) throws IOException {
    base = segment.docBase;
    numbers = facet.in(segment);
  }

  @Override
  public void add(int document, long work) throws IOException {
    int found = numbers.read(document, some);
    while (found > some.length) {
      some = new long[found];
      found = numbers.read(document, some);
    }
    for (int i = 0; i < found; i++) {
      long value = facet.valueOf(some[i], generation.currency());
      if (work == Works.ALONE || seen.isFirst(work, value)) {
        count(value, base + document);
      }
    }
  }

  @Override
  public List<Counted> counted() throws IOException {
    List<Entry> told = told();
    long[] values = told.stream().mapToLong(Entry::value).toArray();
    int[] having = told.stream().mapToInt(entry -> books.get(entry.value())).toArray();
    List<String> stored = facet.stored(values, having, generation);
    List<Counted> counted = new ArrayList<>(told.size());
    for (int i = 0; i < told.size(); i++) {
      counted.add(new Counted(stored.get(i), told.get(i).count()));
    }
    return counted;
  }

  private List<Entry> told() {
    PriorityQueue<Entry> most = new PriorityQueue<>(MOST_FREQUENT.reversed());
    for (LongIntCursor count : counts) {
      most.add(new Entry(count.key, count.value));
      if (most.size() > facet.most()) {
        most.remove();
      }
    }
    List<Entry> told = new ArrayList<>(most);
    told.sort(facet.isOrdered() ? Comparator.comparingLong(Entry::value) : MOST_FREQUENT);
    return told;
  }

  private void count(long value, int book) {
    if (counts.addTo(value, 1) == 1) {
      books.put(value, book);
    }
  }
}
