package io.shucheng.search.persistence;

import io.shucheng.search.persistence.analysis.NameForms;
import io.shucheng.search.persistence.analysis.PinyinForms;
import io.shucheng.search.persistence.analysis.Terms;
import io.shucheng.search.persistence.analysis.Word;
import io.shucheng.search.persistence.analysis.WordReader;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * What a reader has typed so far: the beginnings of words, or characters from the middle of a
 * Chinese name.
 */
final class Beginnings {

  private final WordReader reader;
  private final Set<String> terms;

  private Beginnings(WordReader reader, Set<String> terms) {
    this.reader = reader;
    this.terms = terms;
  }

  static Beginnings of(String text, WordReader reader) {
    List<Word> words = reader.read(text);
    return new Beginnings(
        reader, terms(words.subList(0, Math.min(words.size(), ReadText.MOST_WORDS))));
  }

  boolean isEmpty() {
    return terms.isEmpty();
  }

  /** The terms that what is suggested has. */
  Set<String> terms() {
    return terms;
  }

  /** The same with another term in place of one. */
  Beginnings with(String term, String other) {
    Set<String> others = new LinkedHashSet<>();
    terms.forEach(one -> others.add(one.equals(term) ? other : one));
    return new Beginnings(reader, others);
  }

  /** Whether a name, however it is written, has words that begin so. */
  boolean match(String name) {
    return NameForms.of(name).stream().anyMatch(this::matchForm);
  }

  private boolean matchForm(String form) {
    List<Word> words = reader.read(form);
    Set<String> has = terms(words);
    if (beginIn(has)) {
      return true;
    }
    // what is typed is seldom pinyin, and all that a name may be in pinyin is much
    return words.stream().anyMatch(Word::chinese)
        && has.addAll(PinyinForms.tails(words))
        && beginIn(has);
  }

  private boolean beginIn(Set<String> has) {
    for (String term : terms) {
      if (has.stream().noneMatch(other -> other.startsWith(term))) {
        return false;
      }
    }
    return true;
  }

  private static Set<String> terms(List<Word> words) {
    List<String> terms = new ArrayList<>();
    for (int i = 0; i < words.size(); i++) {
      Word word = words.get(i);
      boolean paired = i > 0 && words.get(i - 1).adjoins(word);
      if (i + 1 < words.size() && word.adjoins(words.get(i + 1))) {
        terms.add(word.pairedWith(words.get(i + 1)));
      } else if (!paired) {
        terms.add(cut(word.form()));
      }
    }
    return new LinkedHashSet<>(terms);
  }

  private static String cut(String beginning) {
    return beginning.codePointCount(0, beginning.length()) <= Terms.LONGEST_BEGINNING
        ? beginning
        : beginning.substring(0, beginning.offsetByCodePoints(0, Terms.LONGEST_BEGINNING));
  }
}
