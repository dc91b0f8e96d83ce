package io.shucheng.catalog.domain;

import io.shucheng.catalog.BookId;
import io.shucheng.catalog.Isbn;

/** Another book has the number. */
public class NumberTakenException extends RuntimeException {

  private final BookId owner;

  public NumberTakenException(Isbn isbn, BookId owner) {
    super("book %s has the ISBN %s; edit that one, or leave the number out".formatted(owner, isbn));
    this.owner = owner;
  }

  /** The book that has it. */
  public BookId owner() {
    return owner;
  }
}
