package io.shucheng.search.persistence;

import java.io.IOException;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.QueryVisitor;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.Weight;

/**
 * A query whose terms have been looked up in one generation of the index, to be asked there more
 * than once: looking them up costs a search more than its hits do.
 */
final class PreparedQuery extends Query {

  private final Query query;
  private final Weight weight;
  private final boolean scored;

  private PreparedQuery(Query query, Weight weight, boolean scored) {
    this.query = query;
    this.weight = weight;
    this.scored = scored;
  }

  /**
   * @param scored whether hits are asked for their scores
   */
  static PreparedQuery of(IndexSearcher searcher, Query query, boolean scored) throws IOException {
    Query rewritten = searcher.rewrite(query);
    ScoreMode mode = scored ? ScoreMode.COMPLETE : ScoreMode.COMPLETE_NO_SCORES;
    return new PreparedQuery(rewritten, searcher.createWeight(rewritten, mode, 1), scored);
  }

  /**
   * @throws IllegalArgumentException if scores are asked that were not prepared
   */
  @Override
  public Weight createWeight(IndexSearcher searcher, ScoreMode mode, float boost) {
    if (mode.needsScores() && (!scored || boost != 1)) {
      throw new IllegalArgumentException("the query was prepared for other scores than are asked");
    }
    return weight;
  }

  @Override
  public void visit(QueryVisitor visitor) {
    query.visit(visitor);
  }

  @Override
  public String toString(String field) {
    return query.toString(field);
  }

  @Override
  public boolean equals(Object other) {
    return sameClassAs(other)
        && scored == ((PreparedQuery) other).scored
        && query.equals(((PreparedQuery) other).query);
  }

  @Override
  public int hashCode() {
    return 31 * classHash() + query.hashCode();
  }
}
