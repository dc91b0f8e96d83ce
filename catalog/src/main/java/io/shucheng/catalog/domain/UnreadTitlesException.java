package io.shucheng.catalog.domain;

/** A plan depends on what the rest of its file says: read that, then plan again. */
public class UnreadTitlesException extends RuntimeException {

  UnreadTitlesException() {
    super("read the file's titles first");
  }
}
