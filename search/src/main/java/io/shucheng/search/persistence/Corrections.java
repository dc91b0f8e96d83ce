package io.shucheng.search.persistence;

import io.shucheng.search.persistence.ReadText.Kind;
import io.shucheng.search.persistence.ReadText.Unit;
import io.shucheng.search.persistence.analysis.Word;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.spell.DirectSpellChecker;
import org.apache.lucene.search.spell.SuggestMode;
import org.apache.lucene.search.spell.SuggestWord;

/**
 * Other writings of a text: its Latin words replaced by those of the index that differ by one or
 * two letters.
 */
final class Corrections {

  private static final int SHORTEST_WORD = 3;
  private static final int FOR_EACH_WORD = 4;

  /** How many writings are tried; each one is a count in the index. */
  private static final int MOST = 24;

  private final IndexReader reader;
  private final DirectSpellChecker checker = new DirectSpellChecker();

  Corrections(IndexReader reader) {
    this.reader = reader;
    checker.setMinQueryLength(SHORTEST_WORD);
    checker.setMinPrefix(1);
    checker.setMaxQueryFrequency(0);
    checker.setThresholdFrequency(0);
  }

  /** Something done with a writing. */
  interface Count {
    long of(String text) throws IOException;
  }

  /** The writing that most books bear out, of those that change least. */
  Optional<String> best(String text, List<Unit> units, Count count) throws IOException {
    List<String> writings = new ArrayList<>(List.of(text));
    // from the end, so that what stands before keeps its place
    for (int i = units.size() - 1; i >= 0; i--) {
      Unit unit = units.get(i);
      if (unit.kind() == Kind.WORD) {
        writings = replaced(writings, unit.words().getFirst());
      }
    }
    String best = text;
    long most = 0;
    for (String writing : writings) {
      long books = writing.equals(text) ? 0 : count.of(writing);
      if (books > most) {
        best = writing;
        most = books;
      }
    }
    return most > 0 ? Optional.of(best) : Optional.empty();
  }

  private List<String> replaced(List<String> writings, Word word) throws IOException {
    List<String> others = others(word.form());
    if (others.isEmpty()) {
      return writings;
    }
    List<String> replaced = new ArrayList<>();
    for (String other : others) {
      for (String writing : writings) {
        if (replaced.size() < MOST) {
          replaced.add(writing.substring(0, word.start()) + other + writing.substring(word.end()));
        }
      }
    }
    return replaced;
  }

  private List<String> others(String word) throws IOException {
    Term written = new Term(Fields.WRITTEN, word);
    if (word.length() < SHORTEST_WORD
        || word.chars().anyMatch(Character::isDigit)
        || reader.docFreq(written) > 0) {
      return List.of();
    }
    SuggestWord[] found =
        checker.suggestSimilar(
            written, FOR_EACH_WORD, reader, SuggestMode.SUGGEST_WHEN_NOT_IN_INDEX);
    return Arrays.stream(found).map(suggestion -> suggestion.string).toList();
  }
}
