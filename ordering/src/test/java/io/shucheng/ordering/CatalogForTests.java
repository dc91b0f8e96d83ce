package io.shucheng.ordering;

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
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import org.springframework.stereotype.Component;

/** A catalog of whatever books a test wants; says what it was told of their availability. */
@Component
public class CatalogForTests implements Catalog, RecordAvailability {

  public static final Currency CNY = Currency.getInstance("CNY");

  private final AtomicLong lastId = new AtomicLong(1_000);
  private final Map<BookId, Offer> offers = new ConcurrentHashMap<>();
  private final Map<BookId, Boolean> availability = new ConcurrentHashMap<>();

  /** A printed book at a price such as {@code "39.90"}. */
  public BookId book(String price) {
    return add(ProductForm.PAPERBACK, price);
  }

  public BookId ebook(String price) {
    return add(ProductForm.EBOOK, price);
  }

  private BookId add(ProductForm form, String price) {
    BookId id = new BookId(lastId.incrementAndGet());
    offers.put(id, new Offer(id, 1, "Book " + id, form, Money.of(price, "CNY"), true));
    return id;
  }

  public void reprice(BookId id, String price) {
    offers.computeIfPresent(
        id,
        (key, offer) ->
            new Offer(
                id,
                offer.revision() + 1,
                offer.title(),
                offer.form(),
                Money.of(price, "CNY"),
                true));
  }

  public void withdraw(BookId id) {
    offers.computeIfPresent(
        id,
        (key, offer) ->
            new Offer(id, offer.revision() + 1, offer.title(), offer.form(), offer.price(), false));
  }

  /** What was recorded last; nothing where nothing was. */
  public Optional<Boolean> recordedAvailability(BookId id) {
    return Optional.ofNullable(availability.get(id));
  }

  @Override
  public void record(Map<BookId, Boolean> inStock) {
    availability.putAll(inStock);
  }

  @Override
  public Map<BookId, Offer> offers(Collection<BookId> ids) {
    Map<BookId, Offer> found = new HashMap<>();
    ids.forEach(
        id -> {
          Offer offer = offers.get(id);
          if (offer != null) {
            found.put(id, offer);
          }
        });
    return found;
  }

  @Override
  public Currency currency() {
    return CNY;
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
