package io.shucheng.search.persistence;

import io.shucheng.search.persistence.analysis.Word;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.DisjunctionMaxQuery;
import org.apache.lucene.search.PhraseQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;

/** Words and phrases as queries of one field. */
final class WordQueries {

  /** Another writing is worth less than the reader's own, of however many terms it is. */
  private static final float OTHER_WRITING = 0.8f;

  private WordQueries() {}

  /** A term, in any writing of a number. */
  static Query written(String field, String term) {
    List<List<String>> others = NumberWords.of(term);
    if (others.isEmpty()) {
      return term(field, term);
    }
    List<Query> writings = new ArrayList<>(List.of(term(field, term)));
    for (List<String> terms : others) {
      Query all = all(terms.stream().map(other -> term(field, other)).toList());
      writings.add(new BoostQuery(all, OTHER_WRITING / terms.size()));
    }
    return new DisjunctionMaxQuery(writings, 0);
  }

  static Query phrase(String field, List<Word> words, int slop) {
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

  static Query all(List<Query> queries) {
    if (queries.size() == 1) {
      return queries.getFirst();
    }
    var all = new BooleanQuery.Builder();
    queries.forEach(query -> all.add(query, Occur.MUST));
    return all.build();
  }

  static Query term(String field, String term) {
    return new TermQuery(new Term(field, term));
  }
}
