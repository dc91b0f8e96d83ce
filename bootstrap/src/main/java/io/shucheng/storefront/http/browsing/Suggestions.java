package io.shucheng.storefront.http.browsing;

import io.shucheng.search.Suggestion;
import java.util.List;
import java.util.Locale;

/** What the search box suggests. */
public record Suggestions(List<Suggestion> all) {

  static final Suggestions NONE = new Suggestions(List.of());

  public Suggestions {
    all = List.copyOf(all);
  }

  /** Where a suggestion leads. */
  public String path(Suggestion suggestion) {
    if (suggestion.book() != null) {
      return "/books/" + suggestion.book();
    }
    return suggestion.kind() == Suggestion.Kind.SERIES
        ? SearchLinks.series(suggestion.text())
        : suggestion.kind() == Suggestion.Kind.CONTRIBUTOR
            ? SearchLinks.contributor(suggestion.text())
            : SearchLinks.words(suggestion.text());
  }

  /** The key of what a suggestion is. */
  public String kindKey(Suggestion suggestion) {
    return "suggestion." + suggestion.kind().name().toLowerCase(Locale.ROOT);
  }
}
