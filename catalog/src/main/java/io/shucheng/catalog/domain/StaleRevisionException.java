package io.shucheng.catalog.domain;

import io.shucheng.catalog.BookId;

/** Somebody changed the book since it was read. */
public class StaleRevisionException extends RuntimeException {

  public StaleRevisionException(BookId book, long revision) {
    super("book " + book + " is at revision " + revision + " by now; read it again");
  }
}
