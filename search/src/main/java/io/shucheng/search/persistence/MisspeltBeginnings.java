package io.shucheng.search.persistence;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.spell.DirectSpellChecker;
import org.apache.lucene.search.spell.SuggestMode;
import org.apache.lucene.search.spell.SuggestWord;

/**
 * What a reader was about to write where no name begins as what was typed: beginnings that differ
 * by a letter, in the first word that no name has. Fewer than four letters are not taken, since
 * anything may begin so.
 */
final class MisspeltBeginnings {

  private static final int SHORTEST = 4;
  private static final int MOST = 3;

  private static final List<String> FIELDS =
      List.of(Fields.TITLE_BEGINNING, Fields.CONTRIBUTOR_BEGINNING, Fields.SERIES_BEGINNING);

  private final IndexReader reader;
  private final DirectSpellChecker checker = new DirectSpellChecker();

  MisspeltBeginnings(IndexReader reader) {
    this.reader = reader;
    checker.setMinQueryLength(SHORTEST);
    checker.setMinPrefix(1);
    checker.setMaxEdits(1);
    checker.setThresholdFrequency(0);
  }

  /** Other beginnings, those of most names first. */
  List<Beginnings> others(Beginnings typed) throws IOException {
    for (String term : typed.terms()) {
      if (term.codePointCount(0, term.length()) >= SHORTEST && !isKnown(term)) {
        return similar(term).stream().map(other -> typed.with(term, other)).toList();
      }
    }
    return List.of();
  }

  private boolean isKnown(String term) throws IOException {
    for (String field : FIELDS) {
      if (reader.docFreq(new Term(field, term)) > 0) {
        return true;
      }
    }
    return false;
  }

  private List<String> similar(String term) throws IOException {
    Map<String, Integer> books = new HashMap<>();
    for (String field : FIELDS) {
      for (SuggestWord word :
          checker.suggestSimilar(
              new Term(field, term), 2 * MOST, reader, SuggestMode.SUGGEST_WHEN_NOT_IN_INDEX)) {
        if (word.string.length() >= Math.max(SHORTEST, term.length() - 1)) {
          books.merge(word.string, word.freq, Integer::sum);
        }
      }
    }
    List<String> similar = new ArrayList<>(books.keySet());
    similar.sort(
        Comparator.<String>comparingInt(other -> books.getOrDefault(other, 0))
            .reversed()
            .thenComparing(Comparator.naturalOrder()));
    return similar.subList(0, Math.min(similar.size(), MOST));
  }
}
