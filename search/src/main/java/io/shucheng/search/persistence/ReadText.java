package io.shucheng.search.persistence;

import io.shucheng.catalog.Isbn;
import io.shucheng.search.domain.IsbnWriting;
import io.shucheng.search.domain.QueryText;
import io.shucheng.search.persistence.analysis.StopWords;
import io.shucheng.search.persistence.analysis.Word;
import io.shucheng.search.persistence.analysis.WordReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * A reader's text, read: the units that a book must have, in their order.
 *
 * @param blank whether nothing was typed; signs without a word are something, which no book has
 * @param key the whole text as a key
 */
record ReadText(List<Unit> units, Set<Isbn> isbns, boolean blank, String key) {

  /** More words than these are left out: nobody remembers so many, and each one costs. */
  static final int MOST_WORDS = 32;

  ReadText {
    units = List.copyOf(units);
    isbns = Set.copyOf(isbns);
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
  }

  /** How the words of a unit belong together. */
  enum Kind {
    WORD,
    CHINESE,
    PHRASE
  }

  static ReadText of(String text, WordReader reader) {
    List<Unit> units = new ArrayList<>();
    int room = MOST_WORDS;
    for (QueryText.Part part : QueryText.of(text).parts()) {
      List<Word> words =
          reader.read(part.text()).stream().limit(room).map(word -> moved(word, part)).toList();
      room -= words.size();
      if (part.quoted() && words.size() > 1) {
        units.add(new Unit(Kind.PHRASE, words));
      } else {
        addLoose(units, words);
      }
    }
    return new ReadText(units, IsbnWriting.in(text), text.isBlank(), reader.key(text));
  }

  /** The units that a book must have. */
  List<Unit> required() {
    List<Unit> required = units.stream().filter(unit -> !unit.isStopWord()).toList();
    return required.isEmpty() ? units : required;
  }

  /** All the words, in their order. */
  List<Word> words() {
    return units.stream().flatMap(unit -> unit.words().stream()).toList();
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
