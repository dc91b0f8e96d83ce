package io.shucheng.search.persistence;

import io.shucheng.search.SearchQuery;
import io.shucheng.search.domain.Demand;
import io.shucheng.search.persistence.Tally.Counted;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The facets of broad queries, which every page of them and every order has alike, as long as the
 * index is the same. Thread-safe.
 */
final class KeptCounts {

  /** Fewer hits are counted again before they are looked up. */
  private static final int FEWEST_HITS = 2_000;

  private static final int MOST = 200;

  private final Map<Key, Map<Facet, List<Counted>>> kept =
      new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<Key, Map<Facet, List<Counted>>> eldest) {
          return size() > MOST;
        }
      };

  /** What chooses hits, whatever their order. */
  record Key(String text, Demand demand, SearchQuery.Filters filters, SearchQuery.Group group) {}

  Optional<Map<Facet, List<Counted>>> of(Key key) {
    synchronized (kept) {
      return Optional.ofNullable(kept.get(key));
    }
  }

  /** Keeps counts where making them was work. */
  void keep(Key key, long hits, Map<Facet, List<Counted>> counts) {
    if (hits >= FEWEST_HITS) {
      synchronized (kept) {
        kept.put(key, counts);
      }
    }
  }
}
