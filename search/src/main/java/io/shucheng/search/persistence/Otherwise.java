package io.shucheng.search.persistence;

import io.shucheng.search.domain.Demand;
import io.shucheng.search.domain.Meaning;
import io.shucheng.search.persistence.Corrections.Writing;
import io.shucheng.search.persistence.analysis.WordReader;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.apache.lucene.search.IndexSearcher;

/**
 * Tells what was probably meant. Words that find nothing are corrected to what most books bear out,
 * and if there is no such writing, half of them suffice. Words that find little are corrected only
 * to a whole title, name or series, and not where they are one themselves.
 */
final class Otherwise {

  /** Longer texts are not misspelt titles, and each word costs a look through the dictionary. */
  private static final int MOST_CORRECTED = 10;

  private final IndexSearcher searcher;
  private final TextQuery queries;
  private final Corrections corrections;
  private final WordReader words;

  Otherwise(IndexSearcher searcher, TextQuery queries, Corrections corrections, WordReader words) {
    this.searcher = searcher;
    this.queries = queries;
    this.corrections = corrections;
    this.words = words;
  }

  Optional<Meaning> of(String text, ReadText read) throws IOException {
    if (read.units().isEmpty()) {
      return Optional.empty();
    }
    boolean found = count(read) > 0;
    if (found && (queries.isWhole(read) || !read.isbns().isEmpty())) {
      return Optional.empty();
    }
    Optional<Meaning> corrected =
        read.told().size() > MOST_CORRECTED
            ? Optional.empty()
            : best(corrections.of(text, read.told()), found)
                .map(writing -> new Meaning(writing, Demand.EVERY_WORD));
    if (found || corrected.isPresent()) {
      return corrected;
    }
    boolean most = searcher.count(queries.of(read, Demand.MOST_WORDS).matching()) > 0;
    return most ? Optional.of(new Meaning(text, Demand.MOST_WORDS)) : Optional.empty();
  }

  /** Of those that change the fewest known words, the one that most books bear out. */
  private Optional<String> best(List<Writing> writings, boolean whole) throws IOException {
    String best = "";
    int doubts = Integer.MAX_VALUE;
    long most = 0;
    for (Writing writing : writings) {
      if (writing.doubts() > doubts) {
        break;
      }
      ReadText read = ReadText.of(writing.text(), words);
      long books = whole && !queries.isWhole(read) ? 0 : count(read);
      if (books > most) {
        best = writing.text();
        doubts = writing.doubts();
        most = books;
      }
    }
    return most > 0 ? Optional.of(best) : Optional.empty();
  }

  private long count(ReadText read) throws IOException {
    return searcher.count(queries.of(read, Demand.EVERY_WORD).matching());
  }
}
