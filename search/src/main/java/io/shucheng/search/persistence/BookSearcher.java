package io.shucheng.search.persistence;

import java.io.IOException;
import java.util.EnumMap;
import java.util.Map;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.similarities.Similarity;
import org.jspecify.annotations.Nullable;

/** A searcher of one generation of the index, with what counting and grouping take. */
final class BookSearcher extends IndexSearcher {

  /** What words are worth, here and wherever this index is searched. */
  static final Similarity WORDS = new WordsInFields();

  private final Map<Facet, FacetValues> values = new EnumMap<>(Facet.class);
  private final Works works;

  BookSearcher(IndexReader reader) throws IOException {
    super(reader);
    setSimilarity(WORDS);
    works = Works.of(reader);
    for (Facet facet : Facet.values()) {
      FacetValues known = FacetValues.of(facet, reader);
      if (known != null) {
        values.put(facet, known);
      }
    }
  }

  /** A facet's values; null where no book has one. */
  @Nullable FacetValues values(Facet facet) {
    return values.get(facet);
  }

  /** The works of several editions. */
  Works works() {
    return works;
  }
}
