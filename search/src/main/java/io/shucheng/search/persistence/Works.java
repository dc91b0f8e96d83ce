package io.shucheng.search.persistence;

import java.io.IOException;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.MultiDocValues;
import org.apache.lucene.index.OrdinalMap;
import org.apache.lucene.index.SortedDocValues;
import org.apache.lucene.util.LongValues;
import org.jspecify.annotations.Nullable;

/**
 * The works of which a generation of the index has several editions, numbered from 0. An edition
 * that is its work's only one has no number: nothing is to be grouped there.
 */
final class Works {

  /** Where editions are not grouped. */
  static final Works NONE = new Works(null, 0);

  private final @Nullable OrdinalMap numbers;
  private final int count;

  private Works(@Nullable OrdinalMap numbers, int count) {
    this.numbers = numbers;
    this.count = count;
  }

  static Works of(IndexReader reader) throws IOException {
    SortedDocValues works = MultiDocValues.getSortedValues(reader, Fields.WORK);
    if (works == null) {
      return NONE;
    }
    OrdinalMap numbers =
        works instanceof MultiDocValues.MultiSortedDocValues several ? several.mapping : null;
    return new Works(numbers, works.getValueCount());
  }

  int count() {
    return count;
  }

  /** The works of a segment's documents, which are to be asked for in their order. */
  OfDocuments in(LeafReaderContext segment) throws IOException {
    if (count == 0) {
      return _ -> -1;
    }
    SortedDocValues works = DocValues.getSorted(segment.reader(), Fields.WORK);
    LongValues number = numbers == null ? LongValues.IDENTITY : numbers.getGlobalOrds(segment.ord);
    return document ->
        works.advanceExact(document) ? Math.toIntExact(number.get(works.ordValue())) : -1;
  }

  /** Tells a document's work. */
  interface OfDocuments {

    /** The work's number; negative where the edition stands alone. */
    int of(int document) throws IOException;
  }
}
