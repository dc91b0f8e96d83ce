package io.shucheng.catalog.domain;

import io.shucheng.catalog.BookId;

/** There is no such book. */
public class UnknownBookException extends RuntimeException {

  public UnknownBookException(BookId book) {
    super("there is no book " + book);
  }
}
