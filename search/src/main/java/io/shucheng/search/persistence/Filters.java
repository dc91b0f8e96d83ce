package io.shucheng.search.persistence;

import io.shucheng.catalog.Availability;
import io.shucheng.search.SearchQuery;
import io.shucheng.search.persistence.analysis.WordReader;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.apache.lucene.document.LongPoint;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.IndexOrDocValuesQuery;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermInSetQuery;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;

/** The filters of a query: those of facets apart, since a facet counts without its own. */
final class Filters {

  private final List<Query> always = new ArrayList<>();
  private final Map<String, Query> ofFacets = new HashMap<>();

  /**
   * @param fractionDigits of the shop's currency
   */
  Filters(SearchQuery.Filters wanted, WordReader words, int fractionDigits) {
    facet(Fields.SUBJECT_FACET, Fields.SUBJECT, wanted.subjects(), SubjectValue::key);
    facet(Fields.LANGUAGE_FACET, Fields.LANGUAGE, wanted.languages(), Filters::lowerCase);
    facet(Fields.FORM_FACET, Fields.FORM, wanted.forms(), Filters::lowerCase);
    if (!wanted.contributors().isEmpty()) {
      always.add(anyOf(Fields.CONTRIBUTOR_KEY, wanted.contributors(), words::key));
    }
    if (!wanted.series().isEmpty()) {
      always.add(anyOf(Fields.SERIES_KEY, wanted.series(), words::key));
    }
    if (!wanted.years().isEmpty()) {
      always.add(
          LongPoint.newSetQuery(
              Fields.YEAR, wanted.years().stream().mapToLong(Integer::longValue).toArray()));
    }
    if (wanted.inStock() != null) {
      Query inStock = new TermQuery(new Term(Fields.AVAILABILITY, Availability.IN_STOCK.name()));
      always.add(wanted.inStock() ? inStock : not(inStock));
    }
    if (wanted.minPrice() != null || wanted.maxPrice() != null) {
      always.add(
          price(
              minorUnits(wanted.minPrice(), fractionDigits, RoundingMode.CEILING, Long.MIN_VALUE),
              minorUnits(wanted.maxPrice(), fractionDigits, RoundingMode.FLOOR, Long.MAX_VALUE)));
    }
  }

  boolean narrows(String facet) {
    return ofFacets.containsKey(facet);
  }

  /** A query with all filters. */
  Query on(Query query) {
    return without("", query);
  }

  /** A query with all filters but one facet's. */
  Query without(String facet, Query query) {
    var filtered = new BooleanQuery.Builder().add(query, Occur.MUST);
    always.forEach(filter -> filtered.add(filter, Occur.FILTER));
    ofFacets.forEach(
        (name, filter) -> {
          if (!name.equals(facet)) {
            filtered.add(filter, Occur.FILTER);
          }
        });
    return filtered.build();
  }

  private void facet(String facet, String field, List<String> values, UnaryOperator<String> toKey) {
    if (!values.isEmpty()) {
      ofFacets.put(facet, anyOf(field, values, toKey));
    }
  }

  private static Query anyOf(String field, List<String> values, UnaryOperator<String> toKey) {
    return new TermInSetQuery(
        field, values.stream().map(value -> new BytesRef(toKey.apply(value))).toList());
  }

  private static Query not(Query query) {
    return new BooleanQuery.Builder()
        .add(MatchAllDocsQuery.INSTANCE, Occur.MUST)
        .add(query, Occur.MUST_NOT)
        .build();
  }

  private static Query price(long least, long most) {
    return new IndexOrDocValuesQuery(
        LongPoint.newRangeQuery(Fields.PRICE, least, most),
        NumericDocValuesField.newSlowRangeQuery(Fields.PRICE, least, most));
  }

  /** An amount in minor units; one that does not fit is as good as none. */
  private static long minorUnits(
      @Nullable BigDecimal amount, int digits, RoundingMode rounding, long none) {
    if (amount == null) {
      return none;
    }
    if (amount.precision() - (long) amount.scale() > 15) {
      return amount.signum() < 0 ? Long.MIN_VALUE : Long.MAX_VALUE;
    }
    return amount.setScale(digits, rounding).unscaledValue().longValue();
  }

  private static String lowerCase(String value) {
    return value.strip().toLowerCase(Locale.ROOT);
  }
}
