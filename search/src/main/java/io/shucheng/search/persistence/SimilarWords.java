package io.shucheng.search.persistence;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.spell.DirectSpellChecker;
import org.apache.lucene.search.spell.SuggestMode;
import org.apache.lucene.search.spell.SuggestWord;

/**
 * The words of the index that differ from a word by a letter or two. Looking through the dictionary
 * costs more than a search, and people misspell and combine the same words: what was found is kept
 * until the index has become another. Thread-safe.
 */
final class SimilarWords {

  /** Shorter ones are like too many others. */
  static final int SHORTEST_WORD = 3;

  private static final int MOST_WORDS = 6;

  /** A word is no less a mistake for being in other books. */
  private static final float OF_ALL_BOOKS = 0.99f;

  /** Of how many words what is similar is kept, before all of it is forgotten; some 2 MB. */
  private static final int MOST_KEPT = 10_000;

  /** By what share of its books the index has become another. */
  private static final double OTHER_SHARE = 0.01;

  private final Map<String, List<String>> kept = new ConcurrentHashMap<>();
  private volatile int books;

  /** The likeliest ones, the best first. */
  List<String> of(String word, IndexReader reader) throws IOException {
    if (Math.abs(reader.numDocs() - books) > OTHER_SHARE * books || kept.size() >= MOST_KEPT) {
      books = reader.numDocs();
      kept.clear();
    }
    List<String> similar = kept.get(word);
    if (similar == null) {
      similar = find(word, reader);
      kept.put(word, similar);
    }
    return similar;
  }

  private static List<String> find(String word, IndexReader reader) throws IOException {
    DirectSpellChecker checker = new DirectSpellChecker();
    checker.setMinQueryLength(SHORTEST_WORD);
    checker.setMinPrefix(1);
    checker.setMaxQueryFrequency(OF_ALL_BOOKS);
    checker.setThresholdFrequency(0);
    SuggestWord[] found =
        checker.suggestSimilar(
            new Term(Fields.WRITTEN, word), MOST_WORDS, reader, SuggestMode.SUGGEST_ALWAYS);
    return Arrays.stream(found).map(suggestion -> suggestion.string).toList();
  }
}
