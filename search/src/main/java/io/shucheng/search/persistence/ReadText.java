package io.shucheng.search.persistence;

import io.shucheng.catalog.Isbn;
import io.shucheng.search.domain.IsbnWriting;
import io.shucheng.search.domain.QueryText;
import io.shucheng.search.persistence.analysis.StopWords;
import io.shucheng.search.persistence.analysis.Word;
import io.shucheng.search.persistence.analysis.WordReader;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A reader's text, read: the units that a book must have, in their order.
 *
 * @param excluded the units that it must lack
 * @param blank whether nothing was typed; signs without a word are something, which no book has
 * @param keys the whole text as a key, and without what is said of a series behind its name
 */
record ReadText(
    List<Unit> units, List<Unit> excluded, Set<Isbn> isbns, boolean blank, Set<String> keys) {

  /** More words than these are left out: nobody remembers so many, and each one costs. */
  static final int MOST_WORDS = 32;

  /** What people say behind the name of a series, and its books seldom do. */
  private static final Set<String> KINDS_OF_SERIES =
      Set.of("series", "saga", "trilogy", "books", "book", "novels", "cycle", "系列");

  ReadText {
    units = List.copyOf(units);
    excluded = List.copyOf(excluded);
    isbns = Set.copyOf(isbns);
    keys = Set.copyOf(keys);
  }

  /** Something that must be found: a word, a run of Chinese characters, or a quoted phrase. */
  record Unit(Kind kind, List<Word> words) {

    Unit {
      words = List.copyOf(words);
    }

    /** Whether a book may lack it. */
    boolean isStopWord() {
      return kind != Kind.PHRASE && words.size() == 1 && StopWords.contains(words.getFirst());
    }

    int start() {
      return words.getFirst().start();
    }

    int end() {
      return words.getLast().end();
    }

    /** As it is looked up: folded, without spaces. */
    String form() {
      return words.stream().map(Word::form).collect(Collectors.joining());
    }
  }

  /** How the words of a unit belong together. */
  enum Kind {
    WORD,
    CHINESE,
    PHRASE
  }

  static ReadText of(String text, WordReader reader) {
    List<Unit> units = new ArrayList<>();
    List<Unit> excluded = new ArrayList<>();
    int room = MOST_WORDS;
    for (QueryText.Part part : QueryText.of(text).parts()) {
      List<Word> words =
          reader.read(part.text()).stream().limit(room).map(word -> moved(word, part)).toList();
      room -= words.size();
      if (words.size() > 1 && (part.quoted() || part.excluded())) {
        (part.excluded() ? excluded : units).add(new Unit(Kind.PHRASE, words));
      } else {
        addLoose(part.excluded() ? excluded : units, words);
      }
    }
    Set<String> keys = new LinkedHashSet<>(List.of(reader.key(text)));
    int told = told(units);
    if (told < units.size()) {
      keys.add(reader.key(text.substring(0, units.get(told).start())));
    }
    return new ReadText(units, excluded, IsbnWriting.in(text), text.isBlank(), keys);
  }

  /** The units in which a reader tells what is looked for: all but the kind of a series. */
  List<Unit> told() {
    return units.subList(0, told(units));
  }

  /** Whether there is nothing but stop words. */
  boolean isOnlyStopWords() {
    return told().stream().allMatch(Unit::isStopWord);
  }

  /** All the words, in their order. */
  List<Word> words() {
    return words(units);
  }

  /** The words in which a reader tells what is looked for. */
  List<Word> toldWords() {
    return words(told());
  }

  private static List<Word> words(List<Unit> units) {
    return units.stream().flatMap(unit -> unit.words().stream()).toList();
  }

  private static int told(List<Unit> units) {
    int told = units.size();
    while (told > 0 && KINDS_OF_SERIES.contains(units.get(told - 1).form())) {
      told--;
    }
    boolean all = units.subList(0, told).stream().allMatch(Unit::isStopWord);
    return all ? units.size() : told;
  }

  private static Word moved(Word word, QueryText.Part part) {
    return new Word(
        word.form(), word.chinese(), part.start() + word.start(), part.start() + word.end());
  }

  private static void addLoose(List<Unit> units, List<Word> words) {
    int from = 0;
    for (int i = 0; i < words.size(); i++) {
      boolean ends = i + 1 == words.size() || !words.get(i).adjoins(words.get(i + 1));
      if (ends) {
        Kind kind = words.get(i).chinese() ? Kind.CHINESE : Kind.WORD;
        units.add(new Unit(kind, words.subList(from, i + 1)));
        from = i + 1;
      }
    }
  }
}
