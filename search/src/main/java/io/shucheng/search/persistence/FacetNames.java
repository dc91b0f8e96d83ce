package io.shucheng.search.persistence;

import io.shucheng.search.SearchResult.FacetValue;
import java.util.Currency;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Facets' values as answers show them: the name of a language, or an amount of money, takes longer
 * to make than a hit to find. Thread-safe.
 */
final class FacetNames {

  /** Of more than so many all are forgotten, and made anew; some 2 MB. */
  private static final int MOST = 10_000;

  private final Map<Key, Shown> kept = new ConcurrentHashMap<>();
  private final Currency currency;

  FacetNames(Currency currency) {
    this.currency = currency;
  }

  private record Key(Facet facet, String stored, Locale reader) {}

  private record Shown(String told, String named) {}

  /** A value as an answer shows it. */
  FacetValue shown(Facet facet, Tally.Counted counted, Locale reader) {
    String stored = counted.value();
    if (!facet.isNamed()) {
      return new FacetValue(stored, stored, counted.count());
    }
    Key key = new Key(facet, stored, reader);
    Shown shown = kept.get(key);
    if (shown == null) {
      shown = new Shown(facet.told(stored), facet.named(stored, reader, currency));
      if (kept.size() >= MOST) {
        kept.clear();
      }
      kept.put(key, shown);
    }
    return new FacetValue(shown.told(), shown.named(), counted.count());
  }
}
