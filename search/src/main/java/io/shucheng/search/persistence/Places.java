package io.shucheng.search.persistence;

import io.shucheng.search.SearchQuery;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.search.Scorable;
import org.apache.lucene.util.NumericUtils;
import org.jspecify.annotations.Nullable;

/**
 * The places of a segment's documents in an order, as keys to be compared from the first on: the
 * smaller one stands before. Documents are to be asked for in their order.
 */
final class Places {

  private final Key[] keys;
  private @Nullable Scorable scorer;

  private Places(SearchQuery.Sort sort, Merits merits, LeafReaderContext segment)
      throws IOException {
    List<SortOrder.Field> fields = SortOrder.fields(sort);
    this.keys = new Key[fields.size() + 1];
    for (int i = 0; i < fields.size(); i++) {
      keys[i] = key(fields.get(i), segment);
    }
    if (sort == SearchQuery.Sort.RELEVANCE) {
      keys[0] = byScore(merits, DocValues.getNumeric(segment.reader(), Fields.MERITS));
    }
    keys[fields.size()] = key(SortOrder.BY_ID, segment);
  }

  /** One key of a place. */
  private interface Key {
    long of(int document) throws IOException;
  }

  static Places of(SearchQuery.Sort sort, Merits merits, LeafReaderContext segment)
      throws IOException {
    return new Places(sort, merits, segment);
  }

  /** Of how many keys a place in an order is. */
  static int keys(SearchQuery.Sort sort) {
    return SortOrder.fields(sort).size() + 1;
  }

  /** A place as text. */
  static List<String> write(long[] place) {
    List<String> written = new ArrayList<>(place.length);
    for (long key : place) {
      written.add(Long.toString(key, Character.MAX_RADIX));
    }
    return written;
  }

  /**
   * Reads a place.
   *
   * @throws IllegalArgumentException if it is no place in this order
   */
  static long[] read(SearchQuery.Sort sort, List<String> written) {
    if (written.size() != keys(sort)) {
      throw new IllegalArgumentException("no place in an order of " + keys(sort) + " keys");
    }
    return written.stream().mapToLong(key -> Long.parseLong(key, Character.MAX_RADIX)).toArray();
  }

  /** Takes scores from here. */
  void score(Scorable from) {
    scorer = from;
  }

  /** Writes a document's keys into an array, which is used again: this is asked for each hit. */
  void read(int document, long[] place) throws IOException {
    for (int i = 0; i < keys.length; i++) {
      place[i] = keys[i].of(document);
    }
  }

  /** The best first: what the words are worth, and what the book is. */
  private Key byScore(Merits merits, NumericDocValues packed) {
    return document -> {
      float score = scorer == null ? 0 : scorer.score();
      if (packed.advanceExact(document)) {
        score += merits.of(packed.longValue());
      }
      return ~(long) NumericUtils.floatToSortableInt(score);
    };
  }

  private static Key key(SortOrder.Field field, LeafReaderContext segment) throws IOException {
    NumericDocValues values = DocValues.getNumeric(segment.reader(), field.name());
    long missing = field.missing();
    boolean descending = field.descending();
    return document -> {
      long value = values.advanceExact(document) ? values.longValue() : missing;
      return descending ? ~value : value;
    };
  }
}
