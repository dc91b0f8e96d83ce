package io.shucheng.catalog.domain;

import org.jspecify.annotations.Nullable;

/** Takes what a {@link FeedReader} reads. */
public interface FeedSink {

  /**
   * Called once, before anything else.
   *
   * @param source whose records these are
   * @param profile the columns' names that were chosen; null where the format has none
   */
  void begin(String source, @Nullable String profile);

  /** A record that can be taken. */
  void record(FeedRecord record);

  /** A record that was read and cannot be taken. */
  void reject(Rejection rejection);

  /** A part that was left out of a record which itself is taken. */
  void leaveOut(Rejection part);

  /** How far the reader is, in bytes of the file. */
  void at(long bytes);
}
