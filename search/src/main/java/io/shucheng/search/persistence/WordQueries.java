package io.shucheng.search.persistence;

import io.shucheng.search.persistence.analysis.Stems;
import io.shucheng.search.persistence.analysis.Word;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.DisjunctionMaxQuery;
import org.apache.lucene.search.PhraseQuery;
import org.apache.lucene.search.Query;

/**
 * Words and phrases as queries of one field; {@link KnownTerms#NONE} where no book can have them.
 */
final class WordQueries {

  /** Another writing is worth less than the reader's own, of however many terms it is. */
  private static final float OTHER_WRITING = 0.8f;

  /** Another word of the same stem may mean something else. */
  private static final float OTHER_INFLECTION = 0.5f;

  private final KnownTerms known;
  private final Stems stems;

  WordQueries(KnownTerms known, Stems stems) {
    this.known = known;
    this.stems = stems;
  }

  Query term(String field, String term) throws IOException {
    return known.query(field, term);
  }

  /** A term, in any writing of a number. */
  Query written(String field, String term) throws IOException {
    List<Query> writings = new ArrayList<>();
    add(term(field, term), writings);
    for (List<String> terms : NumberWords.of(term)) {
      List<Query> others = new ArrayList<>();
      for (String other : terms) {
        others.add(term(field, other));
      }
      Query all = all(others);
      if (!all.equals(KnownTerms.NONE)) {
        writings.add(new BoostQuery(all, OTHER_WRITING / terms.size()));
      }
    }
    return best(writings, 0);
  }

  /** A word's stems in the languages of which there are books. */
  Set<String> stems(Word word) {
    Set<String> ofWord = new LinkedHashSet<>();
    for (String language : known.stemmed()) {
      ofWord.add(stems.of(word, language));
    }
    return ofWord;
  }

  /** A word, in any writing of a number, or another word of one of its stems. */
  Query inflected(String field, Word word, Set<String> ofWord) throws IOException {
    List<Query> forms = new ArrayList<>();
    add(written(field, word.term()), forms);
    for (String stem : ofWord) {
      add(another(field, Stems.term(stem)), forms);
      if (!stem.equals(word.term())) {
        add(another(field, stem), forms);
      }
    }
    return best(forms, 0);
  }

  private Query another(String field, String term) throws IOException {
    Query query = term(field, term);
    return query.equals(KnownTerms.NONE) ? query : new BoostQuery(query, OTHER_INFLECTION);
  }

  /** Words in their order, with so many others between them. */
  Query phrase(String field, List<Word> words, int slop) throws IOException {
    var phrase = new PhraseQuery.Builder().setSlop(slop);
    for (int i = 0; i < words.size(); i++) {
      Word word = words.get(i);
      boolean pair = i + 1 < words.size() && word.adjoins(words.get(i + 1));
      if (pair || i == 0 || !words.get(i - 1).adjoins(word)) {
        String term = pair ? word.pairedWith(words.get(i + 1)) : word.term();
        if (!known.has(field, term)) {
          return KnownTerms.NONE;
        }
        phrase.add(new Term(field, term), i);
      }
    }
    return known.phrase(phrase.build());
  }

  /** What has everything. */
  static Query all(List<Query> queries) {
    if (queries.contains(KnownTerms.NONE)) {
      return KnownTerms.NONE;
    }
    if (queries.size() == 1) {
      return queries.getFirst();
    }
    var all = new BooleanQuery.Builder();
    queries.forEach(query -> all.add(query, Occur.MUST));
    return all.build();
  }

  /**
   * What has anything, for its best reason and a little for each of the others.
   *
   * @param ofOthers the share that each other reason counts, up to 1
   */
  static Query best(List<Query> reasons, float ofOthers) {
    List<Query> possible = new ArrayList<>(reasons);
    possible.removeIf(KnownTerms.NONE::equals);
    return switch (possible.size()) {
      case 0 -> KnownTerms.NONE;
      case 1 -> possible.getFirst();
      default -> new DisjunctionMaxQuery(possible, ofOthers);
    };
  }

  private static void add(Query query, List<Query> queries) {
    if (!query.equals(KnownTerms.NONE)) {
      queries.add(query);
    }
  }
}
