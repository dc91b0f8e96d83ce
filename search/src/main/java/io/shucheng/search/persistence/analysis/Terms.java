package io.shucheng.search.persistence.analysis;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * The terms that a text's words become in the index. Latin words become singular; Chinese becomes
 * single characters and pairs, which need no dictionary and miss nothing: the dictionary is used on
 * the reader's side.
 */
public final class Terms {

  /** Raised by whatever makes other terms of the same text; an index of another one is rebuilt. */
  public static final int VERSION = 7;

  /** Longer beginnings are cut, in the index as in what is looked for. */
  public static final int LONGEST_BEGINNING = 12;

  private Terms() {}

  /**
   * A term and where it stands.
   *
   * @param step how many places behind the one before; 0 for a pair, which stands where its first
   *     character does
   */
  public record Term(String text, int step) {}

  /**
   * What is searched, in its order, with stems beside the words that differ from them.
   *
   * @param language whose stems, where it has any here
   */
  public static List<Term> searched(List<Word> words, Stems stems, String language) {
    boolean stemmed = Stems.languages().contains(language);
    List<Term> terms = new ArrayList<>(2 * words.size());
    for (int i = 0; i < words.size(); i++) {
      Word word = words.get(i);
      String form = word.term();
      terms.add(new Term(form, 1));
      if (i + 1 < words.size() && word.adjoins(words.get(i + 1))) {
        terms.add(new Term(word.pairedWith(words.get(i + 1)), 0));
      }
      String stem = stemmed ? stems.of(word, language) : form;
      if (!stem.equals(form)) {
        terms.add(new Term(Stems.term(stem), 0));
      }
    }
    return terms;
  }

  /** Latin words as they are written, to correct a reader's words by. */
  public static Set<String> written(List<Word> words) {
    Set<String> terms = new LinkedHashSet<>();
    for (Word word : words) {
      if (!word.chinese()) {
        terms.add(word.form());
      }
    }
    return terms;
  }

  /** Every beginning of every word, and of Chinese also in pinyin from any character on. */
  public static Set<String> beginnings(List<Word> words) {
    Set<String> beginnings = new LinkedHashSet<>();
    for (int i = 0; i < words.size(); i++) {
      Word word = words.get(i);
      add(word.form(), beginnings);
      if (i + 1 < words.size() && word.adjoins(words.get(i + 1))) {
        beginnings.add(word.pairedWith(words.get(i + 1)));
      }
    }
    for (String tail : PinyinForms.tails(words)) {
      add(tail, beginnings);
    }
    return beginnings;
  }

  private static void add(String text, Set<String> beginnings) {
    int length = 0;
    for (int end = 0; end < text.length() && length < LONGEST_BEGINNING; length++) {
      end = text.offsetByCodePoints(end, 1);
      beginnings.add(text.substring(0, end));
    }
  }
}
