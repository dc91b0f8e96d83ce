package io.shucheng.catalog.feeds;

import io.shucheng.catalog.domain.FeedFile;
import io.shucheng.catalog.domain.FeedReader;
import io.shucheng.catalog.domain.FeedRecord;
import io.shucheng.catalog.domain.FeedSink;
import io.shucheng.catalog.domain.Rejection;
import io.shucheng.catalog.domain.UnreadableFeedException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a reader makes of a file. */
public final class FeedForTests implements FeedSink {

  public final List<FeedRecord> records = new ArrayList<>();
  public final List<Rejection> rejections = new ArrayList<>();
  public final List<Rejection> leftOut = new ArrayList<>();
  public @Nullable String source;
  public @Nullable String profile;
  public @Nullable String failure;

  private FeedForTests() {}

  public static FeedForTests read(FeedReader reader, byte[] content, @Nullable String currency) {
    try {
      Path file = Files.createTempFile(Path.of("target"), "feed", null);
      try {
        Files.write(file, content);
        return read(reader, file, currency);
      } finally {
        Files.delete(file);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public static FeedForTests read(FeedReader reader, Path file, @Nullable String currency) {
    FeedForTests feed = new FeedForTests();
    try {
      reader.read(
          new FeedFile(
              file,
              null,
              null,
              currency == null ? null : Currency.getInstance(currency),
              Currency.getInstance("CNY")),
          feed);
    } catch (UnreadableFeedException e) {
      feed.failure = e.getMessage();
    }
    return feed;
  }

  public FeedRecord only() {
    if (records.size() != 1) {
      throw new AssertionError(records + " " + rejections + " " + failure);
    }
    return records.getFirst();
  }

  @Override
  public void begin(String chosenSource, @Nullable String chosenProfile) {
    source = chosenSource;
    profile = chosenProfile;
  }

  @Override
  public void record(FeedRecord record) {
    records.add(record);
  }

  @Override
  public void reject(Rejection rejection) {
    rejections.add(rejection);
  }

  @Override
  public void leaveOut(Rejection part) {
    leftOut.add(part);
  }

  @Override
  public void at(long bytes) {
    // tests look at what is read, not at how far
  }
}
