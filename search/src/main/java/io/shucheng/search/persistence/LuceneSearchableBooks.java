package io.shucheng.search.persistence;

import io.shucheng.search.SearchQuery;
import io.shucheng.search.Suggestion;
import io.shucheng.search.domain.Demand;
import io.shucheng.search.domain.Meaning;
import io.shucheng.search.domain.SearchableBooks;
import io.shucheng.search.domain.Weights;
import io.shucheng.search.persistence.analysis.ChineseSegments;
import io.shucheng.search.persistence.analysis.Stems;
import io.shucheng.search.persistence.analysis.WordReader;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.store.Directory;

/** Looks in the index, in the generation that was published last. */
public final class LuceneSearchableBooks implements SearchableBooks {

  private final IndexFolder folder;
  private final WordReader words;
  private final ChineseSegments segments = new ChineseSegments();
  private final Stems stems = new Stems();
  private final Duration timeLimit;
  private final Weights weights;
  private final Clock clock;

  /** Of the day on which somebody searched last. */
  private volatile Merits merits;

  /**
   * @param timeLimit after which a search answers with what it has
   */
  public LuceneSearchableBooks(
      IndexFolder folder, WordReader words, Duration timeLimit, Weights weights, Clock clock) {
    this.folder = folder;
    this.words = words;
    this.timeLimit = timeLimit;
    this.weights = weights;
    this.clock = clock;
    this.merits = new Merits(weights, LocalDate.now(clock));
  }

  /** Something looked up in a generation. */
  private interface Look<T> {
    T in(BookSearcher generation) throws IOException;
  }

  @Override
  public Found find(SearchQuery query, Demand demand, List<String> behind, Locale locale) {
    ReadText text = ReadText.of(query.text(), words);
    return look(
        generation -> {
          IndexSearcher searcher = timed(generation);
          return new Finding(
                  generation,
                  searcher,
                  queries(new KnownTerms(generation)).of(text, demand),
                  new Filters(query.filters(), words, generation.currency()),
                  merits(),
                  stems)
              .find(query, demand, behind, locale);
        });
  }

  @Override
  public Optional<Meaning> otherwise(SearchQuery query) {
    ReadText text = ReadText.of(query.text(), words);
    return look(
        generation -> {
          IndexSearcher searcher = timed(generation);
          KnownTerms known = new KnownTerms(generation);
          Corrections corrections = new Corrections(known, new SoundAlikes(searcher, words));
          return new Otherwise(searcher, queries(known), corrections, words).of(query.text(), text);
        });
  }

  @Override
  public List<Suggestion> startingWith(String text, int most) {
    Beginnings beginnings = Beginnings.of(text, words);
    return look(
        generation -> {
          IndexSearcher searcher = timed(generation);
          KnownTerms known = new KnownTerms(generation);
          List<Suggestion> found = new Suggestions(searcher, known, words, beginnings).best(most);
          if (!found.isEmpty()) {
            return found;
          }
          var misspelt = new MisspeltBeginnings(searcher.getIndexReader());
          for (Beginnings other : misspelt.others(beginnings)) {
            found = new Suggestions(searcher, known, words, other).best(most);
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
    return folder.read(
        index -> {
          long bytes = 0;
          for (String file : index.directory.listAll()) {
            bytes += length(index.directory, file);
          }
          return bytes;
        });
  }

  /** Of a file that a merge deletes just now, nothing. */
  private static long length(Directory directory, String file) throws IOException {
    try {
      return directory.fileLength(file);
    } catch (NoSuchFileException | FileNotFoundException _) {
      return 0;
    }
  }

  @Override
  public String generation() {
    return folder.read(OpenIndex::generation);
  }

  @Override
  public String generationBefore(Duration atMost) {
    return folder.read(index -> index.generationBefore(atMost));
  }

  @Override
  public Duration opening() {
    return Duration.ofNanos(folder.openingNanos());
  }

  private Merits merits() {
    LocalDate today = LocalDate.now(clock);
    Merits current = merits;
    if (!current.areOf(today)) {
      current = new Merits(weights, today);
      merits = current;
    }
    return current;
  }

  private TextQuery queries(KnownTerms known) {
    WordQueries queries = new WordQueries(known, stems);
    return new TextQuery(known, queries, new RequiredUnits(known, queries, segments), weights);
  }

  private <T> T look(Look<T> look) {
    return folder.read(
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
    searcher.setQueryCache(null);
    searcher.setTimeout(() -> System.nanoTime() - end > 0);
    return searcher;
  }
}
