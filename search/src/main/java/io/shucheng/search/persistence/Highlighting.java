package io.shucheng.search.persistence;

import io.shucheng.search.persistence.analysis.Word;
import io.shucheng.search.persistence.analysis.WordReader;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.web.util.HtmlUtils;

/** Marks in a text what was looked for, as HTML that is safe whatever the text holds. */
final class Highlighting {

  private final WordReader reader;
  private final Set<String> terms;

  Highlighting(WordReader reader, Set<String> terms) {
    this.reader = reader;
    this.terms = terms;
  }

  /** The text with its matches in {@code <em>}; empty where there are none. */
  Optional<String> of(String text) {
    List<Word> words = terms.isEmpty() ? List.of() : reader.read(text);
    var html = new StringBuilder();
    int written = 0;
    for (int i = 0; i < words.size(); i++) {
      if (isMatch(words, i)) {
        int start = words.get(i).start();
        while (continues(words, i)) {
          i++;
        }
        int end = words.get(i).end();
        html.append(escaped(text, written, start))
            .append("<em>")
            .append(escaped(text, start, end))
            .append("</em>");
        written = end;
      }
    }
    return written == 0
        ? Optional.empty()
        : Optional.of(html.append(escaped(text, written, text.length())).toString());
  }

  /** Whether one of some names has everything that was looked for. */
  boolean hasAll(List<String> names) {
    return names.stream().anyMatch(name -> termsOf(reader.read(name)).containsAll(terms));
  }

  private static Set<String> termsOf(List<Word> words) {
    Set<String> all = new HashSet<>();
    for (int i = 0; i < words.size(); i++) {
      all.add(words.get(i).term());
      if (i + 1 < words.size() && words.get(i).adjoins(words.get(i + 1))) {
        all.add(words.get(i).pairedWith(words.get(i + 1)));
      }
    }
    return all;
  }

  private boolean continues(List<Word> words, int at) {
    return at + 1 < words.size()
        && words.get(at).adjoins(words.get(at + 1))
        && isMatch(words, at + 1);
  }

  private boolean isMatch(List<Word> words, int at) {
    return terms.contains(words.get(at).term())
        || isPair(words, at)
        || (at > 0 && isPair(words, at - 1));
  }

  private boolean isPair(List<Word> words, int first) {
    return first + 1 < words.size()
        && words.get(first).adjoins(words.get(first + 1))
        && terms.contains(words.get(first).pairedWith(words.get(first + 1)));
  }

  private static String escaped(String text, int start, int end) {
    return HtmlUtils.htmlEscape(text.substring(start, end), "UTF-8");
  }
}
