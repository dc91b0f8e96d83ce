package io.shucheng.search.persistence;

import io.shucheng.catalog.Subject;
import io.shucheng.search.SearchResult.FacetValue;
import java.io.IOException;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.lucene.facet.FacetResult;
import org.apache.lucene.facet.FacetsCollector;
import org.apache.lucene.facet.LabelAndValue;
import org.apache.lucene.facet.StringDocValuesReaderState;
import org.apache.lucene.facet.StringValueFacetCounts;
import org.jspecify.annotations.Nullable;

/** Counts the books found by the values of their facets. */
final class FacetCounts {

  /** More values than these nobody reads. */
  private static final int MOST_VALUES = 50;

  private final BookSearcher searcher;
  private final Locale reader;

  FacetCounts(BookSearcher searcher, Locale reader) {
    this.searcher = searcher;
    this.reader = reader;
  }

  /** A facet's values, most books first. */
  List<FacetValue> of(String facet, FacetsCollector found) throws IOException {
    StringDocValuesReaderState state = searcher.counted(facet);
    if (state == null) {
      return List.of();
    }
    FacetResult counts =
        new StringValueFacetCounts(state, found).getTopChildren(MOST_VALUES, facet);
    if (counts == null) {
      return List.of();
    }
    Map<String, FacetValue> values = new LinkedHashMap<>();
    for (LabelAndValue counted : counts.labelValues) {
      FacetValue value = value(facet, counted);
      values.merge(value.value(), value, FacetCounts::sum);
    }
    return values.values().stream()
        .sorted(Comparator.comparingLong(FacetValue::count).reversed())
        .toList();
  }

  private FacetValue value(String facet, LabelAndValue counted) {
    long count = counted.value.longValue();
    return switch (facet) {
      case Fields.SUBJECT_FACET -> {
        Subject subject = SubjectValue.read(counted.label);
        yield new FacetValue(subject.code(), subject.label(reader), count);
      }
      case Fields.LANGUAGE_FACET ->
          new FacetValue(counted.label, FacetLabels.language(counted.label, reader), count);
      default -> new FacetValue(counted.label, FacetLabels.form(counted.label, reader), count);
    };
  }

  /** One subject whose headings changed is two values until all its books are indexed again. */
  private static FacetValue sum(FacetValue first, @Nullable FacetValue second) {
    return second == null
        ? first
        : new FacetValue(first.value(), first.label(), first.count() + second.count());
  }
}
