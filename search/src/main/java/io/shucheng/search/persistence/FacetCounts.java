package io.shucheng.search.persistence;

import io.shucheng.search.SearchResult.FacetValue;
import java.io.IOException;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.apache.lucene.facet.FacetsCollector;
import org.apache.lucene.facet.FacetsCollector.MatchingDocs;

/** Counts what is found by the values of its facets. */
final class FacetCounts {

  /** More values than these nobody reads. */
  private static final int MOST_VALUES = 50;

  private final BookSearcher searcher;
  private final Works works;
  private final Locale reader;

  /**
   * @param works whose editions count as one
   */
  FacetCounts(BookSearcher searcher, Works works, Locale reader) {
    this.searcher = searcher;
    this.works = works;
    this.reader = reader;
  }

  /** A facet's values, the most frequent first. */
  List<FacetValue> of(Facet facet, FacetsCollector found) throws IOException {
    FacetValues values = searcher.values(facet);
    if (values == null) {
      return List.of();
    }
    FacetTally tally = new FacetTally(values, works);
    for (MatchingDocs segment : found.getMatchingDocs()) {
      tally.add(segment);
    }
    return IntStream.range(0, values.count())
        .filter(value -> tally.count(value) > 0)
        .boxed()
        .sorted(Comparator.comparingInt(tally::count).reversed())
        .limit(MOST_VALUES)
        .map(value -> facet.shown(values.stored(value), tally.count(value), reader))
        .toList();
  }
}
