package io.shucheng.search.persistence;

import java.io.IOException;
import java.util.List;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.SlowImpactsEnum;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.TermState;
import org.apache.lucene.index.TermStates;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.ExactPhraseMatcher;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.PhraseMatcher;
import org.apache.lucene.search.PhraseQuery;
import org.apache.lucene.search.PhraseQuery.PostingsAndFreq;
import org.apache.lucene.search.PhraseWeight;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.QueryVisitor;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.SloppyPhraseMatcher;
import org.apache.lucene.search.TermStatistics;
import org.apache.lucene.search.Weight;
import org.apache.lucene.search.similarities.Similarity.SimScorer;
import org.apache.lucene.util.IOSupplier;
import org.jspecify.annotations.Nullable;

/**
 * A phrase of terms that were looked up already, as {@code TermQuery} takes them: Lucene's own
 * looks each of them up once more, in every field that it is asked of.
 */
final class KnownPhrase extends Query {

  /** What Lucene takes looking at a document's places for, in units of one simple step. */
  private static final float SEEKING = 128;

  private static final float READING_A_PLACE = 7;

  private final PhraseQuery phrase;
  private final List<TermStates> states;

  /**
   * @param phrase of two terms and more
   * @param states of its terms, in their order, all of which some book has
   */
  KnownPhrase(PhraseQuery phrase, List<TermStates> states) {
    this.phrase = phrase;
    this.states = List.copyOf(states);
  }

  @Override
  public Weight createWeight(IndexSearcher searcher, ScoreMode scoreMode, float boost)
      throws IOException {
    return new PhraseWeight(phrase, phrase.getField(), searcher, scoreMode) {

      @Override
      protected @Nullable SimScorer getStats(IndexSearcher in) throws IOException {
        return scoreMode.needsScores() ? worth(in, boost) : null;
      }

      @Override
      protected @Nullable PhraseMatcher getPhraseMatcher(
          LeafReaderContext segment, SimScorer scorer, boolean exposeOffsets) throws IOException {
        return matcher(segment, scoreMode, scorer);
      }
    };
  }

  private SimScorer worth(IndexSearcher searcher, float boost) throws IOException {
    Term[] terms = phrase.getTerms();
    TermStatistics[] statistics = new TermStatistics[terms.length];
    for (int i = 0; i < terms.length; i++) {
      TermStates state = states.get(i);
      statistics[i] = searcher.termStatistics(terms[i], state.docFreq(), state.totalTermFreq());
    }
    return searcher
        .getSimilarity()
        .scorer(boost, searcher.collectionStatistics(phrase.getField()), statistics);
  }

  private @Nullable PhraseMatcher matcher(
      LeafReaderContext segment, ScoreMode scoreMode, SimScorer scorer) throws IOException {
    TermsEnum terms = Terms.getTerms(segment.reader(), phrase.getField()).iterator();
    PostingsAndFreq[] postings = new PostingsAndFreq[states.size()];
    float cost = 0;
    for (int i = 0; i < postings.length; i++) {
      IOSupplier<TermState> supplier = states.get(i).get(segment);
      TermState state = supplier == null ? null : supplier.get();
      if (state == null) {
        return null;
      }
      Term term = phrase.getTerms()[i];
      terms.seekExact(term.bytes(), state);
      PostingsEnum places = terms.postings(null, PostingsEnum.POSITIONS);
      postings[i] =
          new PostingsAndFreq(places, new SlowImpactsEnum(places), phrase.getPositions()[i], term);
      cost += SEEKING + READING_A_PLACE * terms.totalTermFreq() / terms.docFreq();
    }
    return phrase.getSlop() == 0
        ? new ExactPhraseMatcher(postings, scoreMode, scorer, cost)
        : new SloppyPhraseMatcher(postings, phrase.getSlop(), scoreMode, scorer, cost, false);
  }

  @Override
  public void visit(QueryVisitor visitor) {
    phrase.visit(visitor);
  }

  @Override
  public String toString(String field) {
    return phrase.toString(field);
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof KnownPhrase known && phrase.equals(known.phrase);
  }

  @Override
  public int hashCode() {
    return phrase.hashCode();
  }
}
