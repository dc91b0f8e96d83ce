package io.shucheng.search.persistence;

import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.facet.StringDocValuesReaderState;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.MultiDocValues;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.similarities.Similarity;
import org.jspecify.annotations.Nullable;

/** A searcher of one generation of the index, with what counting its facets takes. */
final class BookSearcher extends IndexSearcher {

  /** What words are worth, here and wherever this index is searched. */
  static final Similarity WORDS = new WordsInFields();

  private static final List<String> COUNTED =
      List.of(Fields.SUBJECT_FACET, Fields.LANGUAGE_FACET, Fields.FORM_FACET);

  private final Map<String, StringDocValuesReaderState> counted = new HashMap<>();

  BookSearcher(IndexReader reader) throws IOException {
    super(reader);
    setSimilarity(WORDS);
    for (String field : COUNTED) {
      if (MultiDocValues.getSortedSetValues(reader, field) != null) {
        counted.put(field, new StringDocValuesReaderState(reader, field));
      }
    }
  }

  /** What counts a facet; null where no book has a value of it. */
  @Nullable StringDocValuesReaderState counted(String field) {
    return counted.get(field);
  }
}
