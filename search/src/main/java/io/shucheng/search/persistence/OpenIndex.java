package io.shucheng.search.persistence;

import io.shucheng.search.domain.FeedPosition;
import io.shucheng.search.persistence.analysis.Terms;
import io.shucheng.search.persistence.analysis.WordReader;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Currency;
import java.util.UUID;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexFormatTooOldException;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.SegmentInfos;
import org.apache.lucene.index.TieredMergePolicy;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.ReferenceManager;
import org.apache.lucene.search.SearcherFactory;
import org.apache.lucene.search.SearcherManager;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.util.IOUtils;
import org.jspecify.annotations.Nullable;

/**
 * The index while it is open: its folder, its writer, its searchers. What a commit carries beside
 * the books is the position in the change feed and the form the books are in.
 */
final class OpenIndex {

  private static final double BUFFER_MEGABYTES = 64;

  /** A search looks each of its terms up in every segment: few of them are worth their merging. */
  private static final double SEGMENTS_OF_A_TIER = 3;

  private static final double SMALL_SEGMENT_MEGABYTES = 64;

  /** What is beside the largest segment is worth writing all anew where it is more than a tenth. */
  private static final double SETTLED_SHARE = 0.9;

  final Directory directory;
  final IndexWriter writer;
  final SearcherManager searchers;

  /** Tells this opening from others, whose generations are counted alike. */
  private final String opening = UUID.randomUUID().toString().substring(0, 8);

  private KeptWith kept;
  private volatile Published published;

  private OpenIndex(Directory directory, IndexWriter writer, KeptWith kept, BookSearchers searchers)
      throws IOException {
    this.directory = directory;
    this.writer = writer;
    this.searchers = new SearcherManager(writer, searchers);
    this.kept = kept;
    this.published = new Published(newestGeneration(), "", System.nanoTime());
    this.searchers.addListener(new Renaming());
  }

  /** Names the generation once it can be searched, for those who may not wait. */
  private final class Renaming implements ReferenceManager.RefreshListener {

    @Override
    public void beforeRefresh() {
      // the one before is searched on
    }

    @Override
    public void afterRefresh(boolean refreshed) throws IOException {
      if (refreshed) {
        published = new Published(newestGeneration(), published.name(), System.nanoTime());
      }
    }
  }

  private String newestGeneration() throws IOException {
    IndexSearcher newest = searchers.acquire();
    try {
      return opening + "-" + ((DirectoryReader) newest.getIndexReader()).getVersion();
    } finally {
      searchers.release(newest);
    }
  }

  /**
   * A generation that is searched.
   *
   * @param before the name of the one before it; empty of the first
   * @param nanoTime when readers went over
   */
  private record Published(String name, String before, long nanoTime) {}

  /** The name of the generation that is searched: another one after every change that is seen. */
  String generation() {
    return published.name();
  }

  /** The name of the one before, for so long after readers went over; empty then. */
  String generationBefore(Duration atMost) {
    Published newest = published;
    return System.nanoTime() - newest.nanoTime() <= atMost.toNanos() ? newest.before() : "";
  }

  /**
   * Opens what is in the folder, or an empty index where nothing is.
   *
   * @param currency that prices are in
   * @throws org.apache.lucene.store.LockObtainFailedException if another process has it open
   * @throws IOException if it cannot be read
   * @throws IllegalArgumentException if it was written by another Lucene
   */
  static OpenIndex open(Path folder, Currency currency, WordReader words) throws IOException {
    Directory directory = FSDirectory.open(folder);
    @Nullable IndexWriter writer = null;
    boolean opened = false;
    try {
      String form = form(currency);
      KeptWith kept = kept(directory, form);
      if (!kept.form().equals(form)) {
        throw new IndexFormatTooOldException(
            folder.toString(), "it is of form " + kept.form() + ", not " + form);
      }
      writer = new IndexWriter(directory, configuration());
      OpenIndex index = new OpenIndex(directory, writer, kept, new BookSearchers(currency, words));
      opened = true;
      return index;
    } finally {
      if (!opened) {
        if (writer != null) {
          writer.rollback();
        }
        IOUtils.closeWhileHandlingException(directory);
      }
    }
  }

  FeedPosition position() {
    return kept.position();
  }

  String name() {
    return kept.name();
  }

  /** Whether it was level with the feed once. */
  boolean isWhole() {
    return kept.whole();
  }

  /** Whether it can be written on; what the disk refused to take closes the writer. */
  boolean isWritable() {
    return writer.isOpen();
  }

  void moveTo(FeedPosition behind) {
    keepWith(kept.at(behind));
  }

  /** Keeps it as one from which nothing is missing. */
  void complete() throws IOException {
    keepWith(kept.asWhole());
    writer.commit();
  }

  /**
   * Begins to make all segments one, unless one has nearly all books: what a search costs, and what
   * it allocates, depends more on how many it looks into than on what it finds.
   */
  void settle() throws IOException {
    IndexSearcher newest = searchers.acquire();
    try {
      IndexReader reader = newest.getIndexReader();
      int largest = 0;
      for (LeafReaderContext segment : reader.leaves()) {
        largest = Math.max(largest, segment.reader().numDocs());
      }
      if (largest < SETTLED_SHARE * reader.numDocs()) {
        writer.forceMerge(1, false);
      }
    } finally {
      searchers.release(newest);
    }
  }

  private void keepWith(KeptWith others) {
    kept = others;
    writer.setLiveCommitData(kept.write().entrySet());
  }

  /** Closes without keeping what was not kept. */
  void abandon() {
    IOUtils.closeWhileHandlingException(searchers, writer::rollback, directory);
  }

  private static IndexWriterConfig configuration() {
    TieredMergePolicy merges = new TieredMergePolicy();
    merges.setSegmentsPerTier(SEGMENTS_OF_A_TIER);
    merges.setFloorSegmentMB(SMALL_SEGMENT_MEGABYTES);
    return new IndexWriterConfig(new ValuesApart())
        .setMergePolicy(merges)
        .setSimilarity(BookSearcher.WORDS)
        .setRAMBufferSizeMB(BUFFER_MEGABYTES)
        .setCommitOnClose(false);
  }

  /** The form of documents, terms and prices; an index of another one cannot be used. */
  private static String form(Currency currency) {
    return Fields.VERSION + "." + Terms.VERSION + "." + currency.getCurrencyCode();
  }

  private static KeptWith kept(Directory directory, String form) throws IOException {
    return DirectoryReader.indexExists(directory)
        ? KeptWith.read(SegmentInfos.readLatestCommit(directory).getUserData())
        : KeptWith.nothing(form);
  }

  /** Makes our searchers. */
  private static final class BookSearchers extends SearcherFactory {

    private final BookSearcher.Shared shared;

    BookSearchers(Currency currency, WordReader words) {
      shared = new BookSearcher.Shared(currency, words);
    }

    @Override
    public IndexSearcher newSearcher(IndexReader reader, @Nullable IndexReader previous)
        throws IOException {
      return new BookSearcher(reader, shared);
    }
  }

  /** Keeps a phrase from reaching over from one value of a field into the next. */
  private static final class ValuesApart extends Analyzer {

    private static final int GAP = 100;

    @Override
    protected TokenStreamComponents createComponents(String field) {
      throw new UnsupportedOperationException("the terms of " + field + " are made before");
    }

    @Override
    public int getPositionIncrementGap(String field) {
      return GAP;
    }
  }
}
