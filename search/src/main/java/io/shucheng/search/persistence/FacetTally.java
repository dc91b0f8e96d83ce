package io.shucheng.search.persistence;

import java.io.IOException;
import java.util.Arrays;
import org.apache.lucene.facet.FacetsCollector.MatchingDocs;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.SortedSetDocValues;
import org.apache.lucene.search.DocIdSetIterator;

/**
 * Counts for each value of a facet what its filter would find: the books, or the works, that have
 * the value or one under it.
 */
final class FacetTally {

  private final FacetValues values;
  private final Works works;
  private final int[] counts;

  /** By value: the last book that was counted for it. */
  private final int[] lastBooks;

  /** By work: the values that it was counted for. */
  private final int[][] valuesOfWorks;

  FacetTally(FacetValues values, Works works) {
    this.values = values;
    this.works = works;
    this.counts = new int[values.count()];
    this.lastBooks = new int[values.count()];
    Arrays.fill(lastBooks, -1);
    this.valuesOfWorks = new int[works.count()][];
    Arrays.fill(valuesOfWorks, new int[0]);
  }

  int count(int value) {
    return counts[value];
  }

  /** Counts what was found in a segment. */
  void add(MatchingDocs found) throws IOException {
    DocIdSetIterator books = found.bits().iterator();
    SortedSetDocValues ordinals =
        DocValues.getSortedSet(found.context().reader(), values.facet().field());
    FacetValues.OfOrdinals value = values.in(found.context());
    Works.OfDocuments work = works.in(found.context());
    for (int book = books.nextDoc();
        book != DocIdSetIterator.NO_MORE_DOCS;
        book = books.nextDoc()) {
      if (ordinals.advanceExact(book)) {
        int number = work.of(book);
        for (int i = ordinals.docValueCount(); i > 0; i--) {
          add(value.of(ordinals.nextOrd()), found.context().docBase + book, number);
        }
      }
    }
  }

  /** What was counted for a value was counted for all that it lies under. */
  private void add(int value, int book, int work) {
    for (int at = value;
        at != FacetValues.NONE && (work < 0 ? isNew(at, book) : isNewOfWork(at, work));
        at = values.broader(at)) {
      counts[at]++;
    }
  }

  private boolean isNew(int value, int book) {
    boolean first = lastBooks[value] != book;
    lastBooks[value] = book;
    return first;
  }

  private boolean isNewOfWork(int value, int work) {
    int[] seen = valuesOfWorks[work];
    for (int one : seen) {
      if (one == value) {
        return false;
      }
    }
    int[] more = Arrays.copyOf(seen, seen.length + 1);
    more[seen.length] = value;
    valuesOfWorks[work] = more;
    return true;
  }
}
