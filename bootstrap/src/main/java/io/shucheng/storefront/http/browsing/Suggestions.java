package io.shucheng.storefront.http.browsing;

import io.shucheng.search.Suggestion;
import java.util.List;
import java.util.Locale;

/**
 * What the search box suggests.
 *
 * @param typed what its reader has typed; empty where nothing was looked for
 */
public record Suggestions(String typed, List<Suggestion> all) {

  static final Suggestions NONE = new Suggestions("", List.of());

  public Suggestions {
    all = List.copyOf(all);
  }

  /** A suggestion's text, cut where it has what was typed; the parts are no markup yet. */
  public record Cut(String before, String typed, String after) {}

  /** What was typed, found in a suggestion; where it stands nowhere, all of the text is before. */
  public Cut cut(Suggestion suggestion) {
    String text = suggestion.text();
    int last = typed.isEmpty() ? -1 : text.length() - typed.length();
    for (int at = 0; at <= last; at++) {
      if (text.regionMatches(true, at, typed, 0, typed.length())) {
        int end = at + typed.length();
        return new Cut(text.substring(0, at), text.substring(at, end), text.substring(end));
      }
    }
    return new Cut(text, "", "");
  }

  /** Whether there is anything to say of how many there are. */
  public boolean wereLookedFor() {
    return !typed.isEmpty();
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
