package io.shuchengtest.pages;

import io.shucheng.search.SearchResult.FacetValue;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** What might be counted of a few books. */
final class FacetsInMemory {

  static final Map<String, List<FacetValue>> ALL =
      Map.of(
          "subject",
          List.of(
              value("F", "Fiction", 4),
              value("Y", "For children", 3),
              value("FL", "Science fiction", 2),
              value("YF", "Children’s fiction", 1),
              value("FLC", "Dystopias", 1)),
          "availability",
          List.of(value("IN_STOCK", "In stock", 4), value("OUT_OF_STOCK", "Out of stock", 1)),
          "language",
          List.of(value("en", "English", 4), value("zh", "Chinese", 1)),
          "form",
          List.of(value("paperback", "Paperback", 2)),
          "price",
          List.of(
              value("0.00-19.99", "0.00-19.99", 2),
              value("20.00-49.99", "20.00-49.99", 1),
              value("50.00-99.99", "50.00-99.99", 2)),
          "contributor",
          IntStream.rangeClosed(1, 12)
              .mapToObj(number -> value("Author " + number, "Author " + number, 13 - number))
              .toList(),
          "series",
          List.of(value("A Series", "A Series", 5), value("<b>A & B</b>", "<b>A & B</b>", 1)),
          "year",
          List.of(value("2008", "2008", 3), value("-500", "-500", 1), value("2012", "2012", 1)));

  private FacetsInMemory() {}

  private static FacetValue value(String value, String label, long count) {
    return new FacetValue(value, label, count);
  }
}
