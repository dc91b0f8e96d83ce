package io.shucheng.stripe.endtoend;

import io.shucheng.catalog.Book;
import io.shucheng.catalog.BookId;
import io.shucheng.catalog.BookSummary;
import io.shucheng.catalog.Catalog;
import io.shucheng.catalog.Offer;
import io.shucheng.catalog.ProductForm;
import io.shucheng.catalog.RecordAvailability;
import io.shucheng.platform.money.Money;
import java.util.Collection;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** A catalog in which every number is a paperback of 39.90 yuan. */
@Component
class BooksForTests implements Catalog, RecordAvailability {

  private static final Money PRICE = Money.of("39.90", "CNY");

  @Override
  public Map<BookId, Offer> offers(Collection<BookId> ids) {
    return ids.stream().distinct().collect(Collectors.toMap(Function.identity(), this::offer));
  }

  private Offer offer(BookId id) {
    return new Offer(id, 1, "Book " + id, ProductForm.PAPERBACK, PRICE, true);
  }

  @Override
  public Currency currency() {
    return Currency.getInstance("CNY");
  }

  @Override
  public void record(Map<BookId, Boolean> inStock) {
    // nobody browses here
  }

  @Override
  public Optional<Book> find(BookId id) {
    throw new UnsupportedOperationException();
  }

  @Override
  public List<Book> findAll(Collection<BookId> ids) {
    throw new UnsupportedOperationException();
  }

  @Override
  public List<BookSummary> summaries(Collection<BookId> ids) {
    throw new UnsupportedOperationException();
  }
}
