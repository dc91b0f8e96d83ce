package io.shucheng.search.persistence;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.MultiDocValues;
import org.apache.lucene.index.OrdinalMap;
import org.apache.lucene.index.SortedSetDocValues;
import org.apache.lucene.util.LongValues;
import org.jspecify.annotations.Nullable;

/** The values of a facet in one generation of the index, numbered from 0 in the order of keys. */
final class FacetValues {

  /** Lies under nothing. */
  static final int NONE = -1;

  private final StoredFacet facet;
  private final @Nullable OrdinalMap ordinals;
  private final int[] numbers;
  private final List<String> stored = new ArrayList<>();
  private final int[] broader;

  private FacetValues(StoredFacet facet, SortedSetDocValues all) throws IOException {
    this.facet = facet;
    this.ordinals =
        all instanceof MultiDocValues.MultiSortedSetDocValues several ? several.mapping : null;
    this.numbers = new int[Math.toIntExact(all.getValueCount())];
    Map<String, List<Integer>> byKey = new TreeMap<>();
    List<String> values = new ArrayList<>(numbers.length);
    for (int ordinal = 0; ordinal < numbers.length; ordinal++) {
      String value = all.lookupOrd(ordinal).utf8ToString();
      values.add(value);
      byKey.computeIfAbsent(facet.key(value), _ -> new ArrayList<>()).add(ordinal);
    }
    this.broader = new int[byKey.size()];
    number(byKey, values);
  }

  static FacetValues of(StoredFacet facet, IndexReader reader) throws IOException {
    SortedSetDocValues all = MultiDocValues.getSortedSetValues(reader, facet.field());
    return new FacetValues(facet, all == null ? DocValues.emptySortedSet() : all);
  }

  /** What is broader comes before all that lies under it, and nothing else comes between. */
  private void number(Map<String, List<Integer>> byKey, List<String> values) {
    Deque<Integer> above = new ArrayDeque<>();
    List<String> keys = List.copyOf(byKey.keySet());
    for (int number = 0; number < keys.size(); number++) {
      String key = keys.get(number);
      while (!above.isEmpty() && !facet.isUnder(key, keys.get(above.getFirst()))) {
        above.removeFirst();
      }
      broader[number] = above.isEmpty() ? NONE : above.getFirst();
      above.addFirst(number);
      String shown = "";
      for (int ordinal : byKey.getOrDefault(key, List.of())) {
        numbers[ordinal] = number;
        // of one subject with and without headings, the one that has them
        shown = values.get(ordinal).length() > shown.length() ? values.get(ordinal) : shown;
      }
      stored.add(shown);
    }
  }

  /** Where the values are stored. */
  String field() {
    return facet.field();
  }

  int count() {
    return broader.length;
  }

  /** The value as it is stored. */
  String stored(int number) {
    return stored.get(number);
  }

  /** The number of the next broader value, or {@link #NONE}. */
  int broader(int number) {
    return broader[number];
  }

  /** The numbers of a segment's ordinals. */
  OfOrdinals in(LeafReaderContext segment) {
    LongValues all = ordinals == null ? LongValues.IDENTITY : ordinals.getGlobalOrds(segment.ord);
    return ordinal -> numbers[Math.toIntExact(all.get(ordinal))];
  }

  /** Tells an ordinal's value. */
  interface OfOrdinals {
    int of(long ordinal);
  }
}
