package io.shucheng.ordering;

import io.shucheng.catalog.BookId;

/** A book that the shop does not sell. */
public class UnknownBookException extends RuntimeException {

  private final transient BookId book;

  public UnknownBookException(BookId book) {
    super("book " + book + " is not for sale here");
    this.book = book;
  }

  public BookId book() {
    return book;
  }
}
