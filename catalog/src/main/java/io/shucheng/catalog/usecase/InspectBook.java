package io.shucheng.catalog.usecase;

import io.shucheng.catalog.BookId;
import io.shucheng.catalog.domain.Books;
import io.shucheng.catalog.domain.KnownBook;
import io.shucheng.catalog.domain.UnknownBookException;
import org.springframework.stereotype.Component;

/** Shows staff all that is known of a book, in the shop or out of it. */
@Component
public class InspectBook {

  private final Books books;

  InspectBook(Books books) {
    this.books = books;
  }

  /**
   * @throws UnknownBookException if there is no such book
   */
  public KnownBook inspect(BookId id) {
    return books.find(id).orElseThrow(() -> new UnknownBookException(id));
  }
}
