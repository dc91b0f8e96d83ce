package io.shucheng.search.persistence;

import io.shucheng.search.SearchResult.FacetValue;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** What an answer's hits can be narrowed by: how its values are counted and shown. */
sealed interface Facet permits StoredFacet, NumberFacet {

  /** All of them, as answers tell them. */
  List<Facet> ALL =
      Stream.<Facet>concat(Stream.of(StoredFacet.values()), Stream.of(NumberFacet.values()))
          .toList();

  /** Its name in an answer and among the filters. */
  String label();

  /** Counts its values in a generation. */
  Tally tally(BookSearcher generation);

  /** A value as an answer shows it. */
  FacetValue shown(Tally.Counted counted, Locale reader, Currency currency);
}
