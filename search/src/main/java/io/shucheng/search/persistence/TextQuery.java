package io.shucheng.search.persistence;

import io.shucheng.catalog.Isbn;
import io.shucheng.search.domain.Demand;
import io.shucheng.search.domain.Weight;
import io.shucheng.search.domain.Weights;
import io.shucheng.search.persistence.ReadText.Unit;
import io.shucheng.search.persistence.analysis.Word;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.Query;

/**
 * Makes a reader's text a query. A book must have every unit somewhere, or most of them; where it
 * has it only moves it up. Of what is asked, only what some book has is asked at all.
 */
final class TextQuery {

  private static final List<String> NAMES =
      List.of(Fields.TITLE, Fields.CONTRIBUTOR, Fields.SERIES);

  private final KnownTerms known;
  private final WordQueries words;
  private final RequiredUnits required;
  private final Weights weights;

  TextQuery(KnownTerms known, WordQueries words, RequiredUnits required, Weights weights) {
    this.known = known;
    this.words = words;
    this.required = required;
    this.weights = weights;
  }

  /**
   * What matches, and by which terms and stems.
   *
   * @param matching without what merely raises
   * @param pinyin whether some words may be pinyin
   */
  record Terms(Query matching, Query scored, Set<String> terms, Set<String> stems, boolean pinyin) {

    /** What is not asked by words. */
    private static Terms without(Query query) {
      return new Terms(query, query, Set.of(), Set.of(), false);
    }
  }

  Terms of(ReadText text, Demand demand) throws IOException {
    if (text.blank()) {
      return Terms.without(MatchAllDocsQuery.INSTANCE);
    }
    if (text.units().isEmpty()) {
      return Terms.without(KnownTerms.NONE);
    }
    RequiredUnits.Asked asked = required.of(text, demand);
    Query matching = matching(text, demand, asked);
    return new Terms(
        orIsbn(text.isbns(), matching),
        orIsbn(text.isbns(), scored(text, matching, asked)),
        asked.terms(),
        asked.stems(),
        !asked.pinyin().isEmpty());
  }

  /** Whether the text is a title, a name or a series, whole. */
  boolean isWhole(ReadText text) throws IOException {
    for (String key : text.keys()) {
      String joined = key.replace(" ", "");
      if (known.has(Fields.KEY, key)
          || known.has(Fields.PINYIN_KEY, joined)
          || known.has(Fields.INITIALS, joined)) {
        return true;
      }
    }
    return false;
  }

  private Query matching(ReadText text, Demand demand, RequiredUnits.Asked asked)
      throws IOException {
    boolean most = demand == Demand.MOST_WORDS;
    if (!most && asked.clauses().contains(KnownTerms.NONE)) {
      return KnownTerms.NONE;
    }
    var clauses = new BooleanQuery.Builder();
    asked.clauses().forEach(clause -> clauses.add(clause, most ? Occur.SHOULD : Occur.MUST));
    if (most) {
      clauses.setMinimumNumberShouldMatch(Math.max(1, asked.clauses().size() * 2 / 3));
    }
    for (Unit unit : text.excluded()) {
      clauses.add(required.whole(unit), Occur.MUST_NOT);
    }
    return clauses.build();
  }

  private Query scored(ReadText text, Query matching, RequiredUnits.Asked asked)
      throws IOException {
    if (matching.equals(KnownTerms.NONE)) {
      return matching;
    }
    var query = new BooleanQuery.Builder().add(matching, Occur.MUST);
    for (String term : asked.terms()) {
      raise(
          query,
          bestOf(
              List.of(
                  boosted(words.written(Fields.TITLE, term), Weight.TITLE),
                  boosted(words.written(Fields.CONTRIBUTOR, term), Weight.CONTRIBUTOR),
                  boosted(words.written(Fields.SERIES, term), Weight.SERIES))));
    }
    if (text.words().stream().anyMatch(Word::chinese)) {
      raise(query, whole(Fields.LANGUAGE, "zh", Weight.OWN_LANGUAGE));
    }
    List<Word> told = text.toldWords();
    if (told.size() > 1) {
      List<Query> phrases = new ArrayList<>();
      for (String field : NAMES) {
        phrases.add(boosted(words.phrase(field, told, 1), Weight.PHRASE));
      }
      raise(query, bestOf(phrases));
    }
    for (String key : text.keys()) {
      if (known.has(Fields.KEY, key)) {
        raise(query, whole(Fields.FIRST_OF_SERIES_KEY, key, Weight.FIRST_OF_SERIES));
      }
    }
    raise(query, bestOf(wholes(text, asked)));
    return query.build();
  }

  private List<Query> wholes(ReadText text, RequiredUnits.Asked asked) throws IOException {
    List<Query> wholes = new ArrayList<>();
    for (String key : text.keys()) {
      if (known.has(Fields.KEY, key)) {
        wholes.add(whole(Fields.TITLE_KEY, key, Weight.WHOLE_TITLE));
        wholes.add(whole(Fields.ORIGINAL_TITLE_KEY, key, Weight.WHOLE_ORIGINAL_TITLE));
        wholes.add(whole(Fields.CONTRIBUTOR_KEY, key, Weight.WHOLE_NAME));
        wholes.add(whole(Fields.SERIES_KEY, key, Weight.WHOLE_SERIES));
      }
    }
    for (String key : asked.pinyin()) {
      wholes.add(whole(Fields.PINYIN_KEY, key, Weight.WHOLE_PINYIN));
    }
    return wholes;
  }

  private Query orIsbn(Set<Isbn> isbns, Query text) throws IOException {
    if (isbns.isEmpty()) {
      return text;
    }
    var either = new BooleanQuery.Builder();
    raise(either, text);
    for (Isbn isbn : isbns) {
      raise(either, whole(Fields.ISBN, isbn.value(), Weight.ISBN));
    }
    BooleanQuery query = either.build();
    return query.clauses().isEmpty() ? KnownTerms.NONE : query;
  }

  private static void raise(BooleanQuery.Builder query, Query reason) {
    if (!reason.equals(KnownTerms.NONE)) {
      query.add(reason, Occur.SHOULD);
    }
  }

  /** The best of several reasons, and a little for each of the others. */
  private Query bestOf(List<Query> reasons) {
    return WordQueries.best(reasons, Math.min(1, weights.of(Weight.OTHER_REASONS)));
  }

  private Query whole(String field, String key, Weight weight) throws IOException {
    Query has = known.query(field, key);
    return has.equals(KnownTerms.NONE) ? has : boosted(new ConstantScoreQuery(has), weight);
  }

  private Query boosted(Query query, Weight weight) {
    return query.equals(KnownTerms.NONE) ? query : new BoostQuery(query, weights.of(weight));
  }
}
