package io.shucheng.search.persistence;

import java.io.IOException;
import java.util.Arrays;
import java.util.Collection;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.Collector;
import org.apache.lucene.search.CollectorManager;
import org.apache.lucene.search.FieldExistsQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.LeafCollector;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.Scorable;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.Sort;
import org.apache.lucene.util.Bits;
import org.apache.lucene.util.FixedBitSet;

/**
 * Finds of each work the edition that stands first among those that match. Only editions that are
 * not their work's only one are looked at.
 */
final class WorkHeads {

  private final Sort sort;
  private final Works works;
  private final int documents;

  private WorkHeads(Sort sort, Works works, int documents) {
    this.sort = sort;
    this.works = works;
    this.documents = documents;
  }

  /** The documents that match and stand behind another edition of their work. */
  static Bits overshadowed(IndexSearcher searcher, Query asked, Sort sort, Works works)
      throws IOException {
    int documents = searcher.getIndexReader().maxDoc();
    if (works.count() == 0) {
      return new Bits.MatchNoBits(documents);
    }
    Query ofSeveral =
        new BooleanQuery.Builder()
            .add(asked, Occur.MUST)
            .add(new FieldExistsQuery(Fields.WORK), Occur.FILTER)
            .build();
    return searcher.search(ofSeveral, new WorkHeads(sort, works, documents).comparing());
  }

  private CollectorManager<Comparing, Bits> comparing() {
    return new CollectorManager<>() {
      @Override
      public Comparing newCollector() {
        return new Comparing();
      }

      @Override
      public Bits reduce(Collection<Comparing> collectors) {
        // there is one: the searchers of this index look through it in one thread
        return collectors.iterator().next().overshadowed;
      }
    };
  }

  /** Compares each edition with the best one of its work so far. */
  private final class Comparing implements Collector {

    private final int[] heads = new int[works.count()];
    private final long[][] placesOfHeads = new long[works.count()][];
    private final long[] place = new long[sort.getSort().length];
    private final FixedBitSet overshadowed = new FixedBitSet(documents);

    @Override
    public ScoreMode scoreMode() {
      return sort.needsScores() ? ScoreMode.COMPLETE : ScoreMode.COMPLETE_NO_SCORES;
    }

    @Override
    public LeafCollector getLeafCollector(LeafReaderContext segment) throws IOException {
      Works.OfDocuments work = works.in(segment);
      Places places = Places.of(sort, segment);
      return new LeafCollector() {
        @Override
        public void setScorer(Scorable scorer) {
          places.score(scorer);
        }

        @Override
        public void collect(int document) throws IOException {
          int number = work.of(document);
          if (number >= 0) {
            places.read(document, place);
            compare(number, segment.docBase + document);
          }
        }
      };
    }

    private void compare(int work, int document) {
      long[] best = placesOfHeads[work];
      if (best != null && Arrays.compare(best, place) <= 0) {
        overshadowed.set(document);
        return;
      }
      if (best != null) {
        overshadowed.set(heads[work]);
      }
      heads[work] = document;
      placesOfHeads[work] = place.clone();
    }
  }
}
