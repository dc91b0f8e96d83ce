package io.shucheng.ordering;

import io.shucheng.catalog.BookId;
import java.util.List;

/** Books that the shop does not sell: unknown, withdrawn or without a price. */
public class UnknownBookException extends RuntimeException {

  private final transient List<BookId> books;

  public UnknownBookException(BookId book) {
    this(List.of(book));
  }

  /**
   * @param books at least one
   */
  public UnknownBookException(List<BookId> books) {
    super(
        (books.size() == 1 ? "book %s is not for sale here" : "books %s are not for sale here")
            .formatted(books.size() == 1 ? books.getFirst() : books));
    this.books = List.copyOf(books);
  }

  /** The first of them. */
  public BookId book() {
    return books.getFirst();
  }

  /** All of them, in the order of the request. */
  public List<BookId> books() {
    return books;
  }
}
