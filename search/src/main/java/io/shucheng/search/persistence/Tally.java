package io.shucheng.search.persistence;

import java.io.IOException;
import java.util.List;
import org.apache.lucene.index.LeafReaderContext;

/**
 * Counts for each value of a facet what its filter would find: the books, or the works, that have
 * the value or one under it. Used by one search.
 */
interface Tally {

  /** Goes on in another segment. */
  void enter(LeafReaderContext segment) throws IOException;

  /**
   * Counts what was found in the segment; documents come in their order.
   *
   * @param work the number of its work, which counts once, or {@link Works#ALONE}
   */
  void add(int document, long work) throws IOException;

  /** The values that are worth telling, as the facet orders them. */
  List<Counted> counted() throws IOException;

  /** A value as it is stored, and its count. */
  record Counted(String value, int count) {}
}
