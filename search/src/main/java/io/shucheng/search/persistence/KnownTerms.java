package io.shucheng.search.persistence;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.TermStates;
import org.apache.lucene.search.MatchNoDocsQuery;
import org.apache.lucene.search.PhraseQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;

/**
 * The terms of one generation, each looked up once however often a search needs it: looking them up
 * costs a search more than its hits do. Used by one search.
 */
final class KnownTerms {

  /** What no book has. */
  static final Query NONE = new MatchNoDocsQuery("no book has the term");

  private final BookSearcher generation;
  private final Map<Term, TermStates> states = new HashMap<>();

  KnownTerms(BookSearcher generation) {
    this.generation = generation;
  }

  /** Words of the index that differ from a word by a letter or two, the likeliest first. */
  List<String> similar(String word) throws IOException {
    return generation.similarWords().of(word, generation.getIndexReader());
  }

  /** The languages whose stems some books have. */
  Set<String> stemmed() {
    return generation.stemmed();
  }

  /** Whether some book has, or had until lately, a term. */
  boolean has(String field, String text) throws IOException {
    return states(new Term(field, text)).docFreq() > 0;
  }

  /** What has a term; {@link #NONE} where nothing has. */
  Query query(String field, String text) throws IOException {
    Term term = new Term(field, text);
    TermStates known = states(term);
    return known.docFreq() == 0 ? NONE : new TermQuery(term, known);
  }

  /** What has the terms of a phrase, all of which some book has, in their order. */
  Query phrase(PhraseQuery phrase) throws IOException {
    List<TermStates> known = new ArrayList<>();
    for (Term term : phrase.getTerms()) {
      known.add(states(term));
    }
    return known.size() > 1 ? new KnownPhrase(phrase, known) : phrase;
  }

  private TermStates states(Term term) throws IOException {
    TermStates known = states.get(term);
    if (known == null) {
      known = generation.segmentTerms().states(generation.getIndexReader(), term);
      states.put(term, known);
    }
    return known;
  }
}
