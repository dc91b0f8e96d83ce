package io.shucheng.search.persistence;

import java.io.IOException;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;

/**
 * Tells which editions are grouped. An edition that is its work's only one has no number: nothing
 * is to be grouped there.
 */
enum Works {
  /** Editions of a work count as one. */
  GROUPED {
    @Override
    OfDocuments in(LeafReaderContext segment) throws IOException {
      NumericDocValues works = DocValues.getNumeric(segment.reader(), Fields.WORK);
      return document -> works.advanceExact(document) ? works.longValue() : ALONE;
    }
  },
  /** Every edition stands for itself. */
  APART {
    @Override
    OfDocuments in(LeafReaderContext segment) {
      return _ -> ALONE;
    }
  };

  /** The number of what stands alone. */
  static final long ALONE = -1;

  /** The works of a segment's documents, which are to be asked for in their order. */
  abstract OfDocuments in(LeafReaderContext segment) throws IOException;

  /** Tells a document's work. */
  interface OfDocuments {
    /** The work's number, or {@link #ALONE}. */
    long of(int document) throws IOException;
  }
}
