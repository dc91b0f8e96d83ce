package io.shucheng.catalog.domain;

/** How a book is written into an export. */
public interface BookLines {

  /** The book as one line, its end included, in UTF-8. */
  byte[] line(RecordedBook book);
}
