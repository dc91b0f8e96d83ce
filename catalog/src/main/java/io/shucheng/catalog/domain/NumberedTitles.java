package io.shucheng.catalog.domain;

import io.shucheng.catalog.Isbn;
import java.util.Arrays;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;

/**
 * Which titles a file has under each number, in its records without references. To know it the
 * whole file is read once more, so that is done only when it is asked for. Bounded; past the bound
 * a file counts as having every title. For one thread.
 */
public final class NumberedTitles {

  /** Records, of which 40 MB are kept, and for a moment twice that. */
  private static final int MOST = 5_000_000;

  private final FeedReader reader;
  private final FeedFile file;
  private final Runnable onProgress;
  private long @Nullable [] prints;
  private boolean whole;

  /**
   * @param onProgress called at every record that is read
   */
  public NumberedTitles(FeedReader reader, FeedFile file, Runnable onProgress) {
    this.reader = reader;
    this.file = file;
    this.onProgress = onProgress;
  }

  /**
   * Whether the file has a record with this number and a title with this print.
   *
   * @throws UnreadTitlesException if the file was not read yet
   */
  boolean say(Isbn number, long title) {
    if (prints == null) {
      throw new UnreadTitlesException();
    }
    return !whole || Arrays.binarySearch(prints, print(number, title)) >= 0;
  }

  /** Reads the file, to its end or to where it breaks. */
  public void read() {
    Gathering gathering = new Gathering();
    try {
      reader.readTitles(file, gathering);
    } catch (UnreadableFeedException e) {
      // the import comes to this place too, and tells of it
    }
    whole = gathering.records <= MOST;
    prints = gathering.prints.build().sorted().toArray();
  }

  private static long print(Isbn number, long title) {
    return 31 * title + Long.parseLong(number.value());
  }

  private final class Gathering implements FeedSink {

    private final LongStream.Builder prints = LongStream.builder();
    private int records;

    @Override
    public void begin(String source, @Nullable String profile) {
      // the import knows them
    }

    @Override
    public void record(FeedRecord record) {
      Isbn number = record.facts().isbn();
      String title = record.facts().title();
      if (!record.named() && number != null && title != null && records++ < MOST) {
        prints.add(print(number, MatchKey.ofTitle(title)));
      }
      onProgress.run();
    }

    @Override
    public void reject(Rejection rejection) {
      onProgress.run();
    }

    @Override
    public void leaveOut(Rejection part) {
      // the import reports it
    }

    @Override
    public void at(long bytes) {
      // the import's own place counts
    }
  }
}
