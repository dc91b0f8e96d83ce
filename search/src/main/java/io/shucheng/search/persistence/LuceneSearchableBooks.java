package io.shucheng.search.persistence;

import io.shucheng.search.SearchQuery;
import io.shucheng.search.Suggestion;
import io.shucheng.search.domain.Demand;
import io.shucheng.search.domain.Meaning;
import io.shucheng.search.domain.SearchableBooks;
import io.shucheng.search.domain.Weights;
import io.shucheng.search.persistence.analysis.ChineseSegments;
import io.shucheng.search.persistence.analysis.WordReader;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.IntSupplier;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.search.IndexSearcher;

/** Looks in the index, in the generation that was published last. */
public final class LuceneSearchableBooks implements SearchableBooks {

  private final IndexFolder folder;
  private final WordReader words;
  private final ChineseSegments segments = new ChineseSegments();
  private final IntSupplier fractionDigits;
  private final Duration timeLimit;
  private final Weights weights;
  private final Clock clock;

  /**
   * @param fractionDigits of the shop's currency
   * @param timeLimit after which a search answers with what it has
   */
  public LuceneSearchableBooks(
      IndexFolder folder,
      WordReader words,
      IntSupplier fractionDigits,
      Duration timeLimit,
      Weights weights,
      Clock clock) {
    this.folder = folder;
    this.words = words;
    this.fractionDigits = fractionDigits;
    this.timeLimit = timeLimit;
    this.weights = weights;
    this.clock = clock;
  }

  /** Something looked up in a generation. */
  private interface Look<T> {
    T in(BookSearcher generation) throws IOException;
  }

  @Override
  public Found find(SearchQuery query, Demand demand, List<String> behind, Locale locale) {
    ReadText text = ReadText.of(query.text(), words);
    return look(
        generation ->
            new Finding(
                    generation,
                    timed(generation),
                    queries(generation).of(text, demand),
                    new Filters(query.filters(), words, fractionDigits.getAsInt()))
                .find(query, behind, words, locale));
  }

  @Override
  public Optional<Meaning> otherwise(SearchQuery query) {
    ReadText text = ReadText.of(query.text(), words);
    return look(
        generation -> {
          IndexSearcher searcher = timed(generation);
          Corrections corrections =
              new Corrections(generation.getIndexReader(), new SoundAlikes(searcher, words));
          return new Otherwise(searcher, queries(generation), corrections, words)
              .of(query.text(), text);
        });
  }

  @Override
  public List<Suggestion> startingWith(String text, int most) {
    Beginnings beginnings = Beginnings.of(text, words);
    return look(
        generation -> {
          IndexSearcher searcher = timed(generation);
          List<Suggestion> found = new Suggestions(searcher, words, beginnings).best(most);
          if (!found.isEmpty()) {
            return found;
          }
          var misspelt = new MisspeltBeginnings(searcher.getIndexReader());
          for (Beginnings other : misspelt.others(beginnings)) {
            found = new Suggestions(searcher, words, other).best(most);
            if (!found.isEmpty()) {
              return found;
            }
          }
          return found;
        });
  }

  @Override
  public long count() {
    return look(generation -> (long) generation.getIndexReader().numDocs());
  }

  @Override
  public long bytes() {
    return folder.use(
        index -> {
          long bytes = 0;
          for (String file : index.directory.listAll()) {
            bytes += index.directory.fileLength(file);
          }
          return bytes;
        });
  }

  @Override
  public String generation() {
    return folder.use(
        index -> {
          IndexSearcher generation = index.searchers.acquire();
          try {
            long version = ((DirectoryReader) generation.getIndexReader()).getVersion();
            return index.opening + "-" + version;
          } finally {
            index.searchers.release(generation);
          }
        });
  }

  private TextQuery queries(BookSearcher generation) {
    return new TextQuery(
        generation.getIndexReader(),
        new RequiredUnits(generation.getIndexReader(), segments),
        weights,
        LocalDate.now(clock));
  }

  private <T> T look(Look<T> look) {
    return folder.use(
        index -> {
          IndexSearcher generation = index.searchers.acquire();
          try {
            return look.in((BookSearcher) generation);
          } finally {
            index.searchers.release(generation);
          }
        });
  }

  /** A searcher of a generation that stops when its time is over. */
  private IndexSearcher timed(IndexSearcher generation) {
    IndexSearcher searcher = new IndexSearcher(generation.getIndexReader());
    long end = System.nanoTime() + timeLimit.toNanos();
    searcher.setSimilarity(BookSearcher.WORDS);
    searcher.setTimeout(() -> System.nanoTime() - end > 0);
    return searcher;
  }
}
