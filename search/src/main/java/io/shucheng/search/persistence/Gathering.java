package io.shucheng.search.persistence;

import io.shucheng.search.SearchQuery;
import java.io.IOException;
import java.util.Collection;
import java.util.List;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.Collector;
import org.apache.lucene.search.CollectorManager;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.LeafCollector;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.Scorable;
import org.apache.lucene.search.ScoreMode;

/**
 * Goes once through all that is found, into a shortlist and tallies. Everything is looked at, since
 * totals and facets are exact. Used by one search, in one thread.
 */
final class Gathering implements Collector {

  private final SearchQuery.Sort sort;
  private final Merits merits;
  private final Works works;
  private final Shortlist shortlist;
  private final List<Tally> tallies;
  private final long[] place;

  Gathering(
      SearchQuery.Sort sort,
      Merits merits,
      Works works,
      Shortlist shortlist,
      Collection<Tally> tallies) {
    this.sort = sort;
    this.merits = merits;
    this.works = works;
    this.shortlist = shortlist;
    this.tallies = List.copyOf(tallies);
    this.place = new long[Places.keys(sort)];
  }

  /** Gathers what a query finds. */
  void from(IndexSearcher searcher, Query query) throws IOException {
    searcher.search(query, inOneThread(this));
  }

  /** Counts what a query finds and nothing more. */
  static void count(IndexSearcher searcher, Query query, Works works, Tally tally)
      throws IOException {
    searcher.search(query, inOneThread(new Counting(works, tally)));
  }

  @Override
  public ScoreMode scoreMode() {
    return sort == SearchQuery.Sort.RELEVANCE ? ScoreMode.COMPLETE : ScoreMode.COMPLETE_NO_SCORES;
  }

  @Override
  public LeafCollector getLeafCollector(LeafReaderContext segment) throws IOException {
    Works.OfDocuments work = works.in(segment);
    Places places = Places.of(sort, merits, segment);
    for (Tally tally : tallies) {
      tally.enter(segment);
    }
    return new LeafCollector() {
      @Override
      public void setScorer(Scorable scorer) {
        places.score(scorer);
      }

      @Override
      public void collect(int document) throws IOException {
        long number = work.of(document);
        places.read(document, place);
        shortlist.add(segment.docBase + document, number, place);
        for (Tally tally : tallies) {
          tally.add(document, number);
        }
      }
    };
  }

  /** Counts into one tally. */
  private record Counting(Works works, Tally tally) implements Collector {

    @Override
    public ScoreMode scoreMode() {
      return ScoreMode.COMPLETE_NO_SCORES;
    }

    @Override
    public LeafCollector getLeafCollector(LeafReaderContext segment) throws IOException {
      Works.OfDocuments work = works.in(segment);
      tally.enter(segment);
      return new LeafCollector() {
        @Override
        public void setScorer(Scorable scorer) {
          // counts need none
        }

        @Override
        public void collect(int document) throws IOException {
          tally.add(document, work.of(document));
        }
      };
    }
  }

  /** The searchers of this index look through it in one thread. */
  private static CollectorManager<Collector, Void> inOneThread(Collector collector) {
    return new CollectorManager<>() {
      @Override
      public Collector newCollector() {
        return collector;
      }

      @Override
      public Void reduce(Collection<Collector> collectors) {
        return null;
      }
    };
  }
}
