package io.shucheng.catalog.http;

import io.shucheng.catalog.Availability;
import io.shucheng.catalog.Book;
import io.shucheng.catalog.BookId;
import io.shucheng.catalog.BookSummary;
import io.shucheng.catalog.BrowseRequest;
import io.shucheng.catalog.Isbn;
import io.shucheng.catalog.ShopWindow;
import io.shucheng.catalog.Subject;
import io.shucheng.catalog.WorkId;
import io.shucheng.platform.web.Page;
import java.util.Collection;
import java.util.Currency;
import java.util.List;
import java.util.Optional;

/** What of a shop window answers about single books need. */
abstract class BooksForTests implements ShopWindow {

  static final Currency CURRENCY = Currency.getInstance("CNY");

  /** A book with nothing but a title. */
  static Book book(BookId id, long revision) {
    return new Book(
        id,
        revision,
        new WorkId(id.value()),
        null,
        "Title " + revision,
        null,
        null,
        List.of(),
        null,
        null,
        null,
        null,
        null,
        List.of(),
        null,
        null,
        Availability.IN_STOCK,
        List.of(),
        null);
  }

  @Override
  public Currency currency() {
    return CURRENCY;
  }

  @Override
  public List<Book> findAll(Collection<BookId> ids) {
    throw new UnsupportedOperationException();
  }

  @Override
  public Optional<Book> find(Isbn isbn) {
    throw new UnsupportedOperationException();
  }

  @Override
  public Page<BookSummary> browse(BrowseRequest request) {
    throw new UnsupportedOperationException();
  }

  @Override
  public List<Subject> subjects() {
    throw new UnsupportedOperationException();
  }
}
