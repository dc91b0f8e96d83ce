package io.shucheng.search.persistence;

import io.shucheng.search.persistence.analysis.Stems;
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
  private final Stems stems;
  private final Set<String> ofTerms;

  /**
   * @param ofTerms stems that were looked for, too
   */
  Highlighting(WordReader reader, Set<String> terms, Stems stems, Set<String> ofTerms) {
    this.reader = reader;
    this.terms = terms;
    this.stems = stems;
    this.ofTerms = ofTerms;
  }

  /**
   * The text with its matches in {@code <em>}; empty where there are none.
   *
   * @param language of the book, by whose rules words have stems
   */
  Optional<String> of(String text, String language) {
    List<Word> words = terms.isEmpty() ? List.of() : reader.read(text);
    var html = new StringBuilder();
    int written = 0;
    for (int i = 0; i < words.size(); i++) {
      if (isMatch(words, i, language)) {
        int start = words.get(i).start();
        while (continues(words, i, language)) {
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

  private boolean continues(List<Word> words, int at, String language) {
    return at + 1 < words.size()
        && words.get(at).adjoins(words.get(at + 1))
        && isMatch(words, at + 1, language);
  }

  private boolean isMatch(List<Word> words, int at, String language) {
    return terms.contains(words.get(at).term())
        || isPair(words, at)
        || (at > 0 && isPair(words, at - 1))
        || hasStem(words.get(at), language);
  }

  /** Whether a word is found by its stem, as the index has it. */
  private boolean hasStem(Word word, String language) {
    String term = word.term();
    // endings change no first letter, and most words are none of what was looked for
    return !word.chinese()
        && ofTerms.stream().anyMatch(stem -> stem.charAt(0) == term.charAt(0))
        && (ofTerms.contains(term)
            || (Stems.languages().contains(language)
                && ofTerms.contains(stems.of(word, language))));
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
