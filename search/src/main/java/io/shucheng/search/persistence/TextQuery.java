package io.shucheng.search.persistence;

import io.shucheng.catalog.Availability;
import io.shucheng.catalog.Isbn;
import io.shucheng.search.domain.Demand;
import io.shucheng.search.domain.Weight;
import io.shucheng.search.domain.Weights;
import io.shucheng.search.persistence.ReadText.Unit;
import io.shucheng.search.persistence.analysis.Word;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.apache.lucene.document.FeatureField;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.DisjunctionMaxQuery;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.MatchNoDocsQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;

/**
 * Makes a reader's text a query. A book must have every unit somewhere, or most of them; where it
 * has it, and what the book is, only moves it up.
 */
final class TextQuery {

  private final IndexReader reader;
  private final RequiredUnits required;
  private final Weights weights;
  private final LocalDate today;

  TextQuery(IndexReader reader, RequiredUnits required, Weights weights, LocalDate today) {
    this.reader = reader;
    this.required = required;
    this.weights = weights;
    this.today = today;
  }

  /**
   * What matches, and by which terms.
   *
   * @param matching without what merely raises
   * @param pinyin whether some words may be pinyin
   */
  record Terms(Query matching, Query scored, Set<String> terms, boolean pinyin) {}

  Terms of(ReadText text, Demand demand) throws IOException {
    if (text.blank()) {
      return new Terms(
          MatchAllDocsQuery.INSTANCE, raised(MatchAllDocsQuery.INSTANCE), Set.of(), false);
    }
    if (text.units().isEmpty()) {
      Query none = new MatchNoDocsQuery("no words");
      return new Terms(none, none, Set.of(), false);
    }
    RequiredUnits.Asked asked = required.of(text, demand);
    var clauses = new BooleanQuery.Builder();
    boolean most = demand == Demand.MOST_WORDS;
    asked.clauses().forEach(clause -> clauses.add(clause, most ? Occur.SHOULD : Occur.MUST));
    if (most) {
      clauses.setMinimumNumberShouldMatch(Math.max(1, asked.clauses().size() * 2 / 3));
    }
    for (Unit unit : text.excluded()) {
      clauses.add(required.whole(unit), Occur.MUST_NOT);
    }
    Query words = clauses.build();
    return new Terms(
        orIsbn(text.isbns(), words),
        orIsbn(text.isbns(), raised(scored(text, words, asked))),
        asked.terms(),
        !asked.pinyin().isEmpty());
  }

  /** Whether the text is a title, a name or a series, whole. */
  boolean isWhole(ReadText text) throws IOException {
    for (String key : text.keys()) {
      for (String field :
          List.of(
              Fields.TITLE_KEY,
              Fields.ORIGINAL_TITLE_KEY,
              Fields.CONTRIBUTOR_KEY,
              Fields.SERIES_KEY)) {
        if (reader.docFreq(new Term(field, key)) > 0) {
          return true;
        }
      }
      String joined = key.replace(" ", "");
      if (reader.docFreq(new Term(Fields.PINYIN_KEY, joined)) > 0
          || reader.docFreq(new Term(Fields.INITIALS, joined)) > 0) {
        return true;
      }
    }
    return false;
  }

  private Query scored(ReadText text, Query matching, RequiredUnits.Asked asked) {
    var query = new BooleanQuery.Builder().add(matching, Occur.MUST);
    for (String term : asked.terms()) {
      query.add(
          bestOf(
              List.of(
                  boosted(WordQueries.written(Fields.TITLE, term), Weight.TITLE),
                  boosted(WordQueries.written(Fields.CONTRIBUTOR, term), Weight.CONTRIBUTOR),
                  boosted(WordQueries.written(Fields.SERIES, term), Weight.SERIES))),
          Occur.SHOULD);
    }
    if (text.words().stream().anyMatch(Word::chinese)) {
      query.add(whole(Fields.LANGUAGE, "zh", Weight.OWN_LANGUAGE), Occur.SHOULD);
    }
    List<Word> words = text.toldWords();
    if (words.size() > 1) {
      query.add(
          bestOf(
              List.of(
                  boosted(WordQueries.phrase(Fields.TITLE, words, 1), Weight.PHRASE),
                  boosted(WordQueries.phrase(Fields.CONTRIBUTOR, words, 1), Weight.PHRASE),
                  boosted(WordQueries.phrase(Fields.SERIES, words, 1), Weight.PHRASE))),
          Occur.SHOULD);
    }
    for (String key : text.keys()) {
      query.add(whole(Fields.FIRST_OF_SERIES_KEY, key, Weight.FIRST_OF_SERIES), Occur.SHOULD);
    }
    return query.add(bestOf(wholes(text, asked)), Occur.SHOULD).build();
  }

  private List<Query> wholes(ReadText text, RequiredUnits.Asked asked) {
    List<Query> wholes = new ArrayList<>();
    for (String key : text.keys()) {
      wholes.add(whole(Fields.TITLE_KEY, key, Weight.WHOLE_TITLE));
      wholes.add(whole(Fields.ORIGINAL_TITLE_KEY, key, Weight.WHOLE_ORIGINAL_TITLE));
      wholes.add(whole(Fields.CONTRIBUTOR_KEY, key, Weight.WHOLE_NAME));
      wholes.add(whole(Fields.SERIES_KEY, key, Weight.WHOLE_SERIES));
    }
    for (String key : asked.pinyin()) {
      wholes.add(whole(Fields.PINYIN_KEY, key, Weight.WHOLE_PINYIN));
    }
    return wholes;
  }

  /** Moves up what many have read, what is new, and what can be had. */
  private Query raised(Query query) {
    return new BooleanQuery.Builder()
        .add(query, Occur.MUST)
        .add(
            FeatureField.newLogQuery(
                Fields.FEATURES, Fields.POPULARITY, featured(Weight.POPULARITY), 1f),
            Occur.SHOULD)
        .add(Freshness.query(featured(Weight.FRESHNESS), today), Occur.SHOULD)
        .add(
            whole(Fields.AVAILABILITY, Availability.IN_STOCK.name(), Weight.IN_STOCK), Occur.SHOULD)
        .build();
  }

  /** A feature's weight is between 0 and 64, both excluded. */
  private float featured(Weight weight) {
    return Math.clamp(weights.of(weight), Float.MIN_NORMAL, 63.99f);
  }

  private Query orIsbn(Set<Isbn> isbns, Query words) {
    if (isbns.isEmpty()) {
      return words;
    }
    var either = new BooleanQuery.Builder().add(words, Occur.SHOULD);
    for (Isbn isbn : isbns) {
      either.add(whole(Fields.ISBN, isbn.value(), Weight.ISBN), Occur.SHOULD);
    }
    return either.build();
  }

  /** The best of several reasons, and a little for each of the others. */
  private Query bestOf(List<Query> reasons) {
    return new DisjunctionMaxQuery(reasons, Math.min(1, weights.of(Weight.OTHER_REASONS)));
  }

  private Query whole(String field, String key, Weight weight) {
    return boosted(new ConstantScoreQuery(new TermQuery(new Term(field, key))), weight);
  }

  private Query boosted(Query query, Weight weight) {
    return new BoostQuery(query, weights.of(weight));
  }
}
