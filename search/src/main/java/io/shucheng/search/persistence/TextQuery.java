package io.shucheng.search.persistence;

import io.shucheng.catalog.Availability;
import io.shucheng.catalog.Isbn;
import io.shucheng.search.persistence.ReadText.Kind;
import io.shucheng.search.persistence.ReadText.Unit;
import io.shucheng.search.persistence.analysis.Word;
import java.io.IOException;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.apache.lucene.document.FeatureField;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.DisjunctionMaxQuery;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.MatchNoDocsQuery;
import org.apache.lucene.search.PhraseQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;

/**
 * Makes a reader's text a query. A book must have every unit somewhere; where it has it, and what
 * the book is, only moves it up.
 */
final class TextQuery {

  private final RequiredTerms required;

  TextQuery(RequiredTerms required) {
    this.required = required;
  }

  /**
   * What matches, and by which terms.
   *
   * @param matching without what merely raises
   */
  record Terms(Query matching, Query scored, Set<String> terms) {}

  Terms of(ReadText text) throws IOException {
    if (text.blank()) {
      return new Terms(MatchAllDocsQuery.INSTANCE, raised(MatchAllDocsQuery.INSTANCE), Set.of());
    }
    if (text.units().isEmpty()) {
      Query none = new MatchNoDocsQuery("no words");
      return new Terms(none, none, Set.of());
    }
    var matching = new BooleanQuery.Builder();
    Set<String> terms = new LinkedHashSet<>();
    for (Unit unit : text.required()) {
      List<String> asked = required.of(unit);
      terms.addAll(asked);
      if (unit.kind() == Kind.PHRASE) {
        matching.add(phrase(Fields.ALL, unit.words(), 0), Occur.MUST);
      } else {
        asked.forEach(term -> matching.add(query(Fields.ALL, term), Occur.MUST));
      }
    }
    Query words = matching.build();
    return new Terms(
        orIsbn(text.isbns(), words),
        orIsbn(text.isbns(), raised(scored(text, words, terms))),
        terms);
  }

  private static Query scored(ReadText text, Query matching, Set<String> terms) {
    var query = new BooleanQuery.Builder().add(matching, Occur.MUST);
    for (String term : terms) {
      query.add(
          bestOf(
              boosted(query(Fields.TITLE, term), Weights.TITLE),
              boosted(query(Fields.CONTRIBUTOR, term), Weights.CONTRIBUTOR),
              boosted(query(Fields.SERIES, term), Weights.SERIES)),
          Occur.SHOULD);
    }
    List<Word> words = text.words();
    if (words.stream().anyMatch(Word::chinese)) {
      query.add(whole(Fields.LANGUAGE, "zh", Weights.OWN_LANGUAGE), Occur.SHOULD);
    }
    if (words.size() > 1) {
      query.add(
          bestOf(
              boosted(phrase(Fields.TITLE, words, 1), Weights.PHRASE),
              boosted(phrase(Fields.CONTRIBUTOR, words, 1), Weights.PHRASE),
              boosted(phrase(Fields.SERIES, words, 1), Weights.PHRASE)),
          Occur.SHOULD);
    }
    return query
        .add(
            bestOf(
                whole(Fields.TITLE_KEY, text.key(), Weights.WHOLE_TITLE),
                whole(Fields.ORIGINAL_TITLE_KEY, text.key(), Weights.WHOLE_ORIGINAL_TITLE),
                whole(Fields.CONTRIBUTOR_KEY, text.key(), Weights.WHOLE_NAME),
                whole(Fields.SERIES_KEY, text.key(), Weights.WHOLE_SERIES)),
            Occur.SHOULD)
        .build();
  }

  /** Moves up what many have read and what can be had. */
  private static Query raised(Query query) {
    return new BooleanQuery.Builder()
        .add(query, Occur.MUST)
        .add(
            FeatureField.newLogQuery(Fields.FEATURES, Fields.POPULARITY, Weights.POPULARITY, 1f),
            Occur.SHOULD)
        .add(
            whole(Fields.AVAILABILITY, Availability.IN_STOCK.name(), Weights.IN_STOCK),
            Occur.SHOULD)
        .build();
  }

  private static Query orIsbn(Set<Isbn> isbns, Query words) {
    if (isbns.isEmpty()) {
      return words;
    }
    var either = new BooleanQuery.Builder().add(words, Occur.SHOULD);
    for (Isbn isbn : isbns) {
      either.add(whole(Fields.ISBN, isbn.value(), Weights.ISBN), Occur.SHOULD);
    }
    return either.build();
  }

  private static Query phrase(String field, List<Word> words, int slop) {
    var phrase = new PhraseQuery.Builder().setSlop(slop);
    for (int i = 0; i < words.size(); i++) {
      Word word = words.get(i);
      if (i + 1 < words.size() && word.adjoins(words.get(i + 1))) {
        phrase.add(new Term(field, word.pairedWith(words.get(i + 1))), i);
      } else if (i == 0 || !words.get(i - 1).adjoins(word)) {
        phrase.add(new Term(field, word.term()), i);
      }
    }
    return phrase.build();
  }

  /** The best of several reasons, and a little for each of the others. */
  private static Query bestOf(Query... reasons) {
    return new DisjunctionMaxQuery(List.of(reasons), Weights.OTHER_REASONS);
  }

  private static Query query(String field, String term) {
    return new TermQuery(new Term(field, term));
  }

  private static Query whole(String field, String key, float weight) {
    return boosted(new ConstantScoreQuery(query(field, key)), weight);
  }

  private static Query boosted(Query query, float weight) {
    return new BoostQuery(query, weight);
  }
}
