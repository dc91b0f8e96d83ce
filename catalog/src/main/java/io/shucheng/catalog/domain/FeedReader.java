package io.shucheng.catalog.domain;

import io.shucheng.catalog.ImportRequest;

/** Reads files of one format, as a stream. */
public interface FeedReader {

  ImportRequest.Format format();

  /**
   * Checks what a request says of its file.
   *
   * @throws IllegalArgumentException if it names a profile that there is not
   */
  void check(ImportRequest request);

  /**
   * Reads a file to its end or to where it breaks.
   *
   * @throws UnreadableFeedException if it cannot be read at all, or no further; what the sink got
   *     before stands
   */
  void read(FeedFile file, FeedSink sink);

  /** Reads of each record its reference, number and title, and of the rest what costs no time. */
  default void readTitles(FeedFile file, FeedSink sink) {
    read(file, sink);
  }
}
