package io.shucheng.search.persistence;

import io.shucheng.search.persistence.analysis.Stems;
import io.shucheng.search.persistence.analysis.WordReader;
import java.io.IOException;
import java.util.Currency;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.similarities.Similarity;

/** A searcher of one generation of the index, with what is known of it. */
final class BookSearcher extends IndexSearcher {

  /** What words are worth, here and wherever this index is searched. */
  static final Similarity WORDS = new WordsInFields();

  private final Map<StoredFacet, FacetValues> values = new EnumMap<>(StoredFacet.class);
  private final KeptCounts counts = new KeptCounts();
  private final Set<String> stemmed;
  private final Shared shared;

  BookSearcher(IndexReader reader, Shared shared) throws IOException {
    super(reader);
    this.shared = shared;
    setSimilarity(WORDS);
    setQueryCache(null);
    for (StoredFacet facet : StoredFacet.values()) {
      values.put(facet, FacetValues.of(facet, reader));
    }
    stemmed = stemmed(values(StoredFacet.LANGUAGE));
  }

  /**
   * What the searchers of all generations of an index share.
   *
   * @param currency that prices are in
   */
  record Shared(
      Currency currency,
      WordReader words,
      SegmentTerms segmentTerms,
      SimilarWords similarWords,
      FacetNames facetNames) {

    Shared(Currency currency, WordReader words) {
      this(currency, words, new SegmentTerms(), new SimilarWords(), new FacetNames(currency));
    }
  }

  private static Set<String> stemmed(FacetValues languages) {
    Set<String> stemmed = new TreeSet<>();
    for (int i = 0; i < languages.count(); i++) {
      stemmed.add(Locale.forLanguageTag(languages.stored(i)).getLanguage());
    }
    stemmed.retainAll(Stems.languages());
    return stemmed;
  }

  /** A facet's values. */
  FacetValues values(StoredFacet facet) {
    return Objects.requireNonNull(values.get(facet), "every facet's values are read at once");
  }

  /** The languages of its books whose words have stems. */
  Set<String> stemmed() {
    return stemmed;
  }

  SimilarWords similarWords() {
    return shared.similarWords();
  }

  /** The facets that were counted before. */
  KeptCounts counts() {
    return counts;
  }

  FacetNames facetNames() {
    return shared.facetNames();
  }

  Currency currency() {
    return shared.currency();
  }

  WordReader words() {
    return shared.words();
  }

  SegmentTerms segmentTerms() {
    return shared.segmentTerms();
  }
}
