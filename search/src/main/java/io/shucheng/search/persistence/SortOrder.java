package io.shucheng.search.persistence;

import io.shucheng.catalog.PublicationDate;
import io.shucheng.search.SearchQuery;
import java.util.List;

/** By which fields hits are ordered; ties are broken by the id. */
final class SortOrder {

  static final Field BY_ID = new Field(Fields.ID, false, 0);

  /** Takes the place of the score. */
  private static final Field SCORE = new Field("", true, 0);

  private static final List<Field> RELEVANCE = List.of(SCORE);
  private static final List<Field> CHEAPEST =
      List.of(new Field(Fields.PRICE, false, Long.MAX_VALUE));
  private static final List<Field> DEAREST = List.of(descending(Fields.PRICE));
  private static final List<Field> NEWEST = List.of(descending(Fields.PUBLISHED));
  private static final List<Field> BEST_RATED =
      List.of(descending(Fields.RATING), descending(Fields.RATING_COUNT));

  private SortOrder() {}

  /**
   * A field that is sorted by.
   *
   * @param missing what a book without it is taken to have
   */
  record Field(String name, boolean descending, long missing) {}

  static List<Field> fields(SearchQuery.Sort sort) {
    return switch (sort) {
      case RELEVANCE -> RELEVANCE;
      case PRICE_ASCENDING -> CHEAPEST;
      case PRICE_DESCENDING -> DEAREST;
      case NEWEST -> NEWEST;
      case RATING -> BEST_RATED;
    };
  }

  /** A date as a number: 19990501 for the first of May 1999; an unknown month is 0. */
  static long sortable(PublicationDate date) {
    String[] parts = date.value().substring(1).split("-", -1);
    long month = parts.length > 1 ? Long.parseLong(parts[1]) : 0;
    long day = parts.length > 2 ? Long.parseLong(parts[2]) : 0;
    return date.year() * 10_000L + month * 100 + day;
  }

  /** The year of a date that was made {@link #sortable}. */
  static long year(long sortable) {
    return Math.floorDiv(sortable, 10_000L);
  }

  private static Field descending(String field) {
    return new Field(field, true, Long.MIN_VALUE);
  }
}
