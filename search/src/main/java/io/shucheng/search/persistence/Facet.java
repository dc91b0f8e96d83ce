package io.shucheng.search.persistence;

import java.util.Currency;
import java.util.Locale;

/** What an answer's hits can be narrowed by: how its values are counted and shown. */
sealed interface Facet permits StoredFacet, NumberFacet {

  /** Its name in an answer and among the filters. */
  String label();

  /** Counts its values in a generation. */
  Tally tally(BookSearcher generation);

  /** A stored value as its filter takes it. */
  default String told(String stored) {
    return stored;
  }

  /** Whether values are shown otherwise than they are stored. */
  boolean isNamed();

  /** What a stored value is called. */
  String named(String stored, Locale reader, Currency currency);
}
