package io.shucheng.search.persistence.analysis;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;

/** What the words of a name are in pinyin. */
public final class PinyinForms {

  /** Of a name with more readings than these, the first are taken. */
  private static final int MOST_READINGS = 8;

  private static final int FEWEST_INITIALS = 3;

  /** Of what is typed no more is compared than a beginning. */
  private static final int LONGEST_TAIL = Terms.LONGEST_BEGINNING;

  private PinyinForms() {}

  /** Every two characters that stand together, as pairs of syllables. */
  public static Set<String> pairs(List<Word> words) {
    Set<String> pairs = new LinkedHashSet<>();
    for (int i = 0; i + 1 < words.size(); i++) {
      if (words.get(i).adjoins(words.get(i + 1))) {
        for (String first : Pinyin.readings(words.get(i).form())) {
          for (String second : Pinyin.readings(words.get(i + 1).form())) {
            pairs.add(pair(first, second));
          }
        }
      }
    }
    return pairs;
  }

  /** Two syllables that stand together. */
  public static String pair(String first, String second) {
    return first + " " + second;
  }

  /** The whole name in a word; empty where it has no Chinese. */
  public static Set<String> joined(List<Word> words) {
    return written(words, syllable -> syllable);
  }

  /** The name's first letters in a word, where there are enough to tell it by. */
  public static Set<String> initials(List<Word> words) {
    return words.size() < FEWEST_INITIALS
        ? Set.of()
        : written(words, syllable -> syllable.substring(0, 1));
  }

  /** What may be typed to begin the name at any of its characters, to the end of a row of them. */
  public static Set<String> tails(List<Word> words) {
    Set<String> tails = new LinkedHashSet<>();
    for (int from = 0; from < words.size(); from++) {
      if (!words.get(from).chinese()) {
        continue;
      }
      int end = from + 1;
      while (end < words.size() && words.get(end - 1).adjoins(words.get(end))) {
        end++;
      }
      List<Word> row = words.subList(from, Math.min(end, from + LONGEST_TAIL));
      tails.addAll(joined(row));
      tails.addAll(written(row, syllable -> syllable.substring(0, 1)));
    }
    return tails;
  }

  private static Set<String> written(List<Word> words, UnaryOperator<String> syllables) {
    if (words.stream().noneMatch(Word::chinese)) {
      return Set.of();
    }
    List<String> forms = List.of("");
    for (Word word : words) {
      Set<String> readings = word.chinese() ? Pinyin.readings(word.form()) : Set.of(word.form());
      List<String> longer = new ArrayList<>();
      for (String form : forms) {
        readings.stream().map(syllables).distinct().map(form::concat).forEach(longer::add);
      }
      forms = longer.subList(0, Math.min(longer.size(), MOST_READINGS));
    }
    return new LinkedHashSet<>(forms);
  }
}
