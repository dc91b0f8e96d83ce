package io.shucheng.search.persistence;

import io.shucheng.search.domain.Demand;
import io.shucheng.search.persistence.ReadText.Kind;
import io.shucheng.search.persistence.ReadText.Unit;
import io.shucheng.search.persistence.analysis.ChineseSegments;
import io.shucheng.search.persistence.analysis.Word;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.lucene.search.Query;

/** What the units of a text ask of a book, Latin words also as pinyin. */
final class RequiredUnits {

  private final WordQueries words;
  private final RequiredTerms terms;
  private final PinyinReading pinyin;

  RequiredUnits(KnownTerms known, WordQueries words, ChineseSegments segments) {
    this.words = words;
    this.terms = new RequiredTerms(known, segments);
    this.pinyin = new PinyinReading(known);
  }

  /**
   * What is asked.
   *
   * @param clauses a book must match
   * @param terms of the words as they are written
   * @param stems of which another word is taken, too
   * @param pinyin keys of titles and names that are read so
   */
  record Asked(List<Query> clauses, Set<String> terms, Set<String> stems, Set<String> pinyin) {}

  Asked of(ReadText text, Demand demand) throws IOException {
    Asked asked =
        new Asked(
            new ArrayList<>(), new LinkedHashSet<>(), new LinkedHashSet<>(), new LinkedHashSet<>());
    List<Unit> units = text.told();
    boolean stopWords = text.isOnlyStopWords();
    for (int i = 0; i < units.size(); i++) {
      Optional<PinyinReading.Row> row = pinyin.rowFrom(units, i);
      if (row.isPresent()) {
        addRow(units.subList(i, i + row.get().units()), row.get(), stopWords, asked);
        i += row.get().units() - 1;
      } else if (stopWords || !units.get(i).isStopWord()) {
        asked.clauses().addAll(clauses(units.get(i), demand, asked));
      }
    }
    return asked;
  }

  /** A unit whole, with what stands together. */
  Query whole(Unit unit) throws IOException {
    return unit.kind() == Kind.WORD
        ? words.written(Fields.ALL, unit.words().getFirst().term())
        : words.phrase(Fields.ALL, unit.words(), 0);
  }

  private void addRow(List<Unit> units, PinyinReading.Row row, boolean stopWords, Asked asked)
      throws IOException {
    List<Query> latin = new ArrayList<>();
    for (Unit unit : units) {
      if (stopWords || !unit.isStopWord()) {
        latin.addAll(clauses(unit, Demand.EVERY_WORD, asked));
      }
    }
    asked.pinyin().addAll(row.keys());
    List<Query> readings = new ArrayList<>(List.of(row.query()));
    if (!latin.isEmpty()) {
      readings.add(WordQueries.all(latin));
    }
    asked.clauses().add(WordQueries.best(readings, 0));
  }

  private List<Query> clauses(Unit unit, Demand demand, Asked asked) throws IOException {
    if (demand == Demand.MOST_WORDS && unit.kind() == Kind.CHINESE) {
      // a wrong character spoils two pairs
      asked.terms().addAll(RequiredTerms.inOrder(unit.words()));
      return ofTerms(unit.words().stream().map(Word::term).toList());
    }
    List<String> of = terms.of(unit);
    asked.terms().addAll(of);
    if (unit.kind() == Kind.PHRASE) {
      return List.of(whole(unit));
    }
    if (unit.kind() == Kind.WORD && pinyin.isInitials(unit.form())) {
      return List.of(words.term(Fields.INITIALS, unit.form()));
    }
    if (unit.kind() == Kind.WORD) {
      Word word = unit.words().getFirst();
      Set<String> stems = words.stems(word);
      asked.stems().addAll(stems);
      return List.of(words.inflected(Fields.ALL, word, stems));
    }
    return ofTerms(of);
  }

  private List<Query> ofTerms(List<String> all) throws IOException {
    List<Query> queries = new ArrayList<>();
    for (String term : all) {
      queries.add(words.written(Fields.ALL, term));
    }
    return queries;
  }
}
