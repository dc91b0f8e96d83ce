package io.shucheng.search.persistence;

import io.shucheng.search.persistence.ReadText.Kind;
import io.shucheng.search.persistence.ReadText.Unit;
import io.shucheng.search.persistence.analysis.Pinyin;
import io.shucheng.search.persistence.analysis.PinyinForms;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.DisjunctionMaxQuery;
import org.apache.lucene.search.Query;

/** Reads Latin words as pinyin, as far as some book has characters that are read so. */
final class PinyinReading {

  /** Longer rows of words are no name. */
  private static final int MOST_WORDS = 8;

  private static final int MOST_PARTINGS = 8;
  private static final int FEWEST_INITIALS = 3;
  private static final int MOST_INITIALS = 8;

  private final KnownTerms known;

  PinyinReading(KnownTerms known) {
    this.known = known;
  }

  /**
   * Words that are pinyin together.
   *
   * @param units how many
   * @param query what has the characters
   * @param keys the words as keys, joined and one by one
   */
  record Row(int units, Query query, Set<String> keys) {}

  /** The longest row of words from here that can be read so. */
  Optional<Row> rowFrom(List<Unit> units, int from) throws IOException {
    int end = from;
    while (end < units.size() && end - from < MOST_WORDS && isPinyin(units.get(end))) {
      end++;
    }
    for (; end > from; end--) {
      List<Unit> row = units.subList(from, end);
      List<Query> readings = new ArrayList<>();
      for (List<List<String>> parting : partings(row)) {
        Set<String> pairs = pairs(parting);
        if (!pairs.isEmpty()) {
          readings.add(all(pairs));
        }
      }
      if (!readings.isEmpty()) {
        return Optional.of(new Row(row.size(), new DisjunctionMaxQuery(readings, 0), keys(row)));
      }
    }
    return Optional.empty();
  }

  /** Whether a word is the first letters of a title or a name, and nothing else. */
  boolean isInitials(String word) throws IOException {
    return word.length() >= FEWEST_INITIALS
        && word.length() <= MOST_INITIALS
        && !known.has(Fields.ALL, word)
        && known.has(Fields.INITIALS, word);
  }

  private static boolean isPinyin(Unit unit) {
    return unit.kind() == Kind.WORD && !Pinyin.partings(unit.form()).isEmpty();
  }

  private static Set<String> keys(List<Unit> row) {
    Set<String> keys = new LinkedHashSet<>();
    keys.add(row.stream().map(Unit::form).collect(Collectors.joining()));
    row.forEach(unit -> keys.add(unit.form()));
    return keys;
  }

  /** Each a parting of every word. */
  private static List<List<List<String>>> partings(List<Unit> row) {
    List<List<List<String>>> partings = List.of(List.of());
    for (Unit unit : row) {
      List<List<List<String>>> longer = new ArrayList<>();
      for (List<List<String>> before : partings) {
        for (List<String> parting : Pinyin.partings(unit.form())) {
          List<List<String>> words = new ArrayList<>(before);
          words.add(parting);
          longer.add(words);
        }
      }
      partings = longer.subList(0, Math.min(longer.size(), MOST_PARTINGS));
    }
    return partings;
  }

  /**
   * The pairs of syllables that must stand together: all within a word, and for a word of one
   * syllable that with a neighbour. Empty where no book has one of them.
   */
  private Set<String> pairs(List<List<String>> words) throws IOException {
    Set<String> pairs = new LinkedHashSet<>();
    boolean joinedBefore = false;
    for (int i = 0; i < words.size(); i++) {
      List<String> word = words.get(i);
      for (int syllable = 0; syllable + 1 < word.size(); syllable++) {
        String pair = PinyinForms.pair(word.get(syllable), word.get(syllable + 1));
        if (!isKnown(pair)) {
          return Set.of();
        }
        pairs.add(pair);
      }
      boolean joined = false;
      if (word.size() == 1 && !joinedBefore) {
        String next = i + 1 < words.size() ? across(word, words.get(i + 1)) : "";
        String previous = i > 0 ? across(words.get(i - 1), word) : "";
        joined = isKnown(next);
        if (!joined && !isKnown(previous)) {
          return Set.of();
        }
        pairs.add(joined ? next : previous);
      }
      joinedBefore = joined;
    }
    return pairs;
  }

  private static String across(List<String> word, List<String> next) {
    return PinyinForms.pair(word.getLast(), next.getFirst());
  }

  private boolean isKnown(String pair) throws IOException {
    return !pair.isEmpty() && known.has(Fields.PINYIN, pair);
  }

  private Query all(Set<String> pairs) throws IOException {
    var all = new BooleanQuery.Builder();
    for (String pair : pairs) {
      all.add(known.query(Fields.PINYIN, pair), Occur.MUST);
    }
    return all.build();
  }
}
