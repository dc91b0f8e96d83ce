package io.shucheng.search.persistence;

import io.shucheng.catalog.PublicationDate;
import io.shucheng.search.SearchQuery;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.search.FieldDoc;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortField;

/** The orders of hits, each ended by the id, and the places in them as text. */
final class SortOrder {

  private static final SortField BY_ID = new SortField(Fields.ID, SortField.Type.LONG);

  private static final Sort RELEVANCE = new Sort(SortField.FIELD_SCORE, BY_ID);
  private static final Sort CHEAPEST =
      new Sort(new SortField(Fields.PRICE, SortField.Type.LONG, false, Long.MAX_VALUE), BY_ID);
  private static final Sort DEAREST = new Sort(descending(Fields.PRICE), BY_ID);
  private static final Sort NEWEST = new Sort(descending(Fields.PUBLISHED), BY_ID);
  private static final Sort BEST_RATED =
      new Sort(descending(Fields.RATING), descending(Fields.RATING_COUNT), BY_ID);

  private SortOrder() {}

  static Sort of(SearchQuery.Sort sort) {
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

  /** A hit's place as text. */
  static List<String> write(FieldDoc hit) {
    List<String> place = new ArrayList<>();
    for (Object value : hit.fields) {
      place.add(
          value instanceof Float score
              ? Integer.toHexString(Float.floatToIntBits(score))
              : value.toString());
    }
    return place;
  }

  /**
   * Reads a place.
   *
   * @param last the highest document number; no hit of that place's book stands behind it
   * @throws IllegalArgumentException if it is no place in this order
   */
  static FieldDoc read(SearchQuery.Sort sort, List<String> place, int last) {
    SortField[] fields = of(sort).getSort();
    if (place.size() != fields.length) {
      throw new IllegalArgumentException("no place in an order of " + fields.length + " keys");
    }
    Object[] values = new Object[fields.length];
    for (int i = 0; i < fields.length; i++) {
      values[i] = value(fields[i], place.get(i));
    }
    return new FieldDoc(last, Float.NaN, values);
  }

  private static Object value(SortField field, String text) {
    if (field.getType() == SortField.Type.SCORE) {
      return Float.intBitsToFloat(Integer.parseUnsignedInt(text, 16));
    }
    return Long.valueOf(text);
  }

  private static SortField descending(String field) {
    return new SortField(field, SortField.Type.LONG, true, Long.MIN_VALUE);
  }
}
