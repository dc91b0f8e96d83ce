package io.shucheng.search.http;

import io.shucheng.search.Suggestion;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What a reader may mean. */
record SuggestionsAnswer(List<Item> items) {

  static SuggestionsAnswer of(List<Suggestion> suggestions) {
    return new SuggestionsAnswer(suggestions.stream().map(Item::of).toList());
  }

  /**
   * A suggestion.
   *
   * @param kind {@code title}, {@code contributor} or {@code series}
   * @param bookId the book, for a title
   */
  record Item(String kind, String text, @Nullable Long bookId) {

    static Item of(Suggestion suggestion) {
      return new Item(
          suggestion.kind().name().toLowerCase(Locale.ROOT),
          suggestion.text(),
          suggestion.book() == null ? null : suggestion.book().value());
    }
  }
}
