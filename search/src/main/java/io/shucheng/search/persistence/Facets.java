package io.shucheng.search.persistence;

import io.shucheng.search.SearchResult.FacetValue;
import io.shucheng.search.persistence.Tally.Counted;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;

/**
 * Counts the facets of one search. One that narrows the search counts what would be found without
 * it: the alternatives to what was chosen.
 */
final class Facets {

  /** All that there are, as answers tell them. */
  private static final List<Facet> ALL =
      Stream.<Facet>concat(Stream.of(StoredFacet.values()), Stream.of(NumberFacet.values()))
          .toList();

  private final BookSearcher generation;
  private final KeptCounts.Key key;
  private final Optional<Map<Facet, List<Counted>>> kept;
  private final Map<Facet, Tally> tallies = new LinkedHashMap<>();

  Facets(BookSearcher generation, KeptCounts.Key key) {
    this.generation = generation;
    this.key = key;
    this.kept = generation.counts().of(key);
    if (kept.isEmpty()) {
      for (Facet facet : ALL) {
        tallies.put(facet, facet.tally(generation));
      }
    }
  }

  /** What counts the hits themselves. */
  List<Tally> ofHits(Filters filters) {
    return tallies.entrySet().stream()
        .filter(entry -> !filters.narrows(entry.getKey()))
        .map(Map.Entry::getValue)
        .toList();
  }

  /**
   * Counts what the hits do not show, and keeps the counts of a broad search.
   *
   * @param searcher stops when its time is over
   */
  Map<Facet, List<Counted>> count(
      IndexSearcher searcher, Query matching, Filters filters, Works works, long hits)
      throws IOException {
    if (kept.isPresent()) {
      return kept.get();
    }
    Map<Facet, List<Counted>> counts = new HashMap<>();
    for (Map.Entry<Facet, Tally> entry : tallies.entrySet()) {
      if (filters.narrows(entry.getKey())) {
        Query others = filters.without(entry.getKey(), matching);
        Gathering.count(searcher, others, works, entry.getValue());
      }
      counts.put(entry.getKey(), entry.getValue().counted());
    }
    if (!searcher.timedOut()) {
      generation.counts().keep(key, hits, counts);
    }
    return counts;
  }

  /** Counts as an answer shows them. */
  Map<String, List<FacetValue>> shown(Map<Facet, List<Counted>> counts, Locale reader) {
    Map<String, List<FacetValue>> shown = new LinkedHashMap<>();
    for (Facet facet : ALL) {
      List<Counted> counted = counts.getOrDefault(facet, List.of());
      List<FacetValue> values = new ArrayList<>(counted.size());
      for (Counted one : counted) {
        values.add(generation.facetNames().shown(facet, one, reader));
      }
      shown.put(facet.label(), values);
    }
    return shown;
  }
}
