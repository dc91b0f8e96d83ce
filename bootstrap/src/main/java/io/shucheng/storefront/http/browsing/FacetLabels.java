package io.shucheng.storefront.http.browsing;

import io.shucheng.catalog.ShopWindow;
import io.shucheng.search.SearchResult.FacetValue;
import io.shucheng.words.Texts;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What filters are called in the reader's language, whether or not a book was found by them. */
final class FacetLabels {

  private final Map<String, List<FacetValue>> found;
  private final ShopWindow window;
  private final Texts texts;

  FacetLabels(Map<String, List<FacetValue>> found, ShopWindow window, Texts texts) {
    this.found = found;
    this.window = window;
    this.texts = texts;
  }

  String of(String facet, String value) {
    return switch (facet) {
      case SearchFilters.LANGUAGE -> texts.languageName(value);
      case SearchFilters.FORM -> texts.form(value);
      case SearchFilters.YEAR -> texts.year(Integer.parseInt(value));
      default ->
          found.getOrDefault(facet, List.of()).stream()
              .filter(known -> known.value().equals(value))
              .findFirst()
              .map(FacetValue::label)
              .orElseGet(() -> facet.equals(SearchFilters.SUBJECT) ? subject(value) : value);
    };
  }

  String inStock() {
    return texts.text("search.in-stock");
  }

  /** A range of prices, one side of which may be open. */
  String prices(@Nullable BigDecimal least, @Nullable BigDecimal most) {
    BigDecimal from = Objects.requireNonNullElse(least, BigDecimal.ZERO);
    if (most == null) {
      return texts.text("price.from", amount(from));
    }
    return from.signum() == 0
        ? texts.text("price.up-to", amount(most))
        : texts.text("price.between", amount(from), amount(most));
  }

  private String amount(BigDecimal amount) {
    return texts.amount(amount, window.currency());
  }

  private String subject(String code) {
    return window.subjects().stream()
        .filter(subject -> subject.code().equals(code))
        .findFirst()
        .map(texts::subject)
        .orElse(code);
  }
}
