package io.shucheng.search.persistence;

import io.shucheng.catalog.Availability;
import io.shucheng.search.SearchQuery;
import io.shucheng.search.persistence.analysis.NameForms;
import io.shucheng.search.persistence.analysis.WordReader;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Collection;
import java.util.Currency;
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

/** The filters of a query, each its facet's: a facet counts without its own. */
final class Filters {

  private final Map<Facet, Query> ofFacets = new HashMap<>();

  /**
   * @param currency the shop's
   */
  Filters(SearchQuery.Filters wanted, WordReader words, Currency currency) {
    names(StoredFacet.SUBJECT, Fields.SUBJECT, wanted.subjects(), SubjectValue::key);
    names(StoredFacet.LANGUAGE, Fields.LANGUAGE, wanted.languages(), Filters::lowerCase);
    names(StoredFacet.FORM, Fields.FORM, wanted.forms(), Filters::lowerCase);
    names(
        NumberFacet.CONTRIBUTOR,
        Fields.CONTRIBUTOR_KEY,
        wanted.contributors(),
        name -> words.key(NameForms.known(name)));
    names(NumberFacet.SERIES, Fields.SERIES_KEY, wanted.series(), words::key);
    if (!wanted.years().isEmpty()) {
      ofFacets.put(
          NumberFacet.YEAR,
          LongPoint.newSetQuery(
              Fields.YEAR, wanted.years().stream().mapToLong(Integer::longValue).toArray()));
    }
    if (wanted.inStock() != null) {
      Query inStock = new TermQuery(new Term(Fields.AVAILABILITY, Availability.IN_STOCK.name()));
      ofFacets.put(NumberFacet.AVAILABILITY, wanted.inStock() ? inStock : not(inStock));
    }
    if (wanted.minPrice() != null || wanted.maxPrice() != null) {
      int digits = Math.max(0, currency.getDefaultFractionDigits());
      ofFacets.put(
          NumberFacet.PRICE,
          price(
              minorUnits(wanted.minPrice(), digits, RoundingMode.CEILING, Long.MIN_VALUE),
              minorUnits(wanted.maxPrice(), digits, RoundingMode.FLOOR, Long.MAX_VALUE)));
    }
  }

  boolean narrows(Facet facet) {
    return ofFacets.containsKey(facet);
  }

  /** A query with all filters. */
  Query on(Query query) {
    return filtered(query, ofFacets.values());
  }

  /** A query with all filters but one facet's. */
  Query without(Facet facet, Query query) {
    Map<Facet, Query> others = new HashMap<>(ofFacets);
    others.remove(facet);
    return filtered(query, others.values());
  }

  private static Query filtered(Query query, Collection<Query> filters) {
    if (filters.isEmpty()) {
      return query;
    }
    var filtered = new BooleanQuery.Builder().add(query, Occur.MUST);
    filters.forEach(filter -> filtered.add(filter, Occur.FILTER));
    return filtered.build();
  }

  private void names(Facet facet, String field, List<String> values, UnaryOperator<String> toKey) {
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
