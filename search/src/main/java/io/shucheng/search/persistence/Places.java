package io.shucheng.search.persistence;

import java.io.IOException;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.search.Scorable;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortField;
import org.apache.lucene.util.NumericUtils;
import org.jspecify.annotations.Nullable;

/**
 * The places of a segment's documents in an order, as keys to be compared from the first on: the
 * smaller one stands before. Documents are to be asked for in their order.
 */
final class Places {

  private final Key[] keys;
  private @Nullable Scorable scorer;

  private Places(SortField[] fields, LeafReaderContext segment) throws IOException {
    this.keys = new Key[fields.length];
    for (int i = 0; i < fields.length; i++) {
      keys[i] =
          fields[i].getType() == SortField.Type.SCORE ? this::byScore : key(fields[i], segment);
    }
  }

  /** One key of a place. */
  private interface Key {
    long of(int document) throws IOException;
  }

  static Places of(Sort sort, LeafReaderContext segment) throws IOException {
    return new Places(sort.getSort(), segment);
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

  /** The best score first. */
  private long byScore(int document) throws IOException {
    return scorer == null ? 0 : ~NumericUtils.floatToSortableInt(scorer.score());
  }

  private static Key key(SortField field, LeafReaderContext segment) throws IOException {
    NumericDocValues values = DocValues.getNumeric(segment.reader(), field.getField());
    long missing = field.getMissingValue() instanceof Long value ? value : 0;
    boolean reverse = field.getReverse();
    return document -> {
      long value = values.advanceExact(document) ? values.longValue() : missing;
      return reverse ? ~value : value;
    };
  }
}
