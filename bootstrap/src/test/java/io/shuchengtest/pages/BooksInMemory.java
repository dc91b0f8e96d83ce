package io.shuchengtest.pages;

import io.shucheng.catalog.Availability;
import io.shucheng.catalog.Book;
import io.shucheng.catalog.BookId;
import io.shucheng.catalog.BookSummary;
import io.shucheng.catalog.BrowseRequest;
import io.shucheng.catalog.Catalog;
import io.shucheng.catalog.Contributor;
import io.shucheng.catalog.ContributorRole;
import io.shucheng.catalog.Isbn;
import io.shucheng.catalog.Offer;
import io.shucheng.catalog.ProductForm;
import io.shucheng.catalog.PublicationDate;
import io.shucheng.catalog.Rating;
import io.shucheng.catalog.Series;
import io.shucheng.catalog.ShopWindow;
import io.shucheng.catalog.Subject;
import io.shucheng.catalog.WorkId;
import io.shucheng.platform.money.Money;
import io.shucheng.platform.web.Page;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** A few books. */
public final class BooksInMemory implements Catalog, ShopWindow {

  public static final BookId HUNGER_GAMES = new BookId(17);
  public static final BookId THREE_BODY = new BookId(18);
  public static final BookId SCRIPTED = new BookId(19);
  public static final BookId SOLD_OUT = new BookId(20);
  public static final BookId EBOOK = new BookId(21);

  private static final Subject FICTION = new Subject("thema", "FBA", "Modern fiction", "当代小说");
  private static final Subject SCIENCE_FICTION =
      new Subject("thema", "FL", "Science fiction", "科幻小说");

  /** Of five forms, three of them paperbacks. */
  private static final List<Book.Edition> MANY_EDITIONS =
      List.of(
          new Book.Edition(new BookId(31), ProductForm.PAPERBACK),
          new Book.Edition(new BookId(32), ProductForm.AUDIO_DOWNLOAD),
          new Book.Edition(new BookId(33), ProductForm.PAPERBACK),
          new Book.Edition(new BookId(34), ProductForm.AUDIO_DISC),
          new Book.Edition(new BookId(35), ProductForm.HARDBACK),
          new Book.Edition(new BookId(36), ProductForm.PAPERBACK),
          new Book.Edition(new BookId(37), null));

  private final Map<BookId, Book> books = new TreeMap<>();

  public BooksInMemory() {
    add(HUNGER_GAMES, "The Hunger Games", "Suzanne Collins", "en", "39.90", ProductForm.PAPERBACK);
    add(THREE_BODY, "三体", "刘慈欣", "zh", "58.00", ProductForm.HARDBACK);
    add(
        SCRIPTED,
        "<script>alert('title')</script>",
        "<b>Mallory</b>",
        "en",
        "12.00",
        ProductForm.PAPERBACK);
    add(SOLD_OUT, "The Rare One", "Nobody", "en", "99.00", ProductForm.HARDBACK);
    add(EBOOK, "The Light One", "Somebody", "en", "9.00", ProductForm.EBOOK);
  }

  private void add(
      BookId id, String title, String author, String language, String price, ProductForm form) {
    books.put(
        id,
        new Book(
            id,
            1,
            new WorkId(id.value()),
            id.equals(HUNGER_GAMES) ? Isbn.parse("9780439023481") : null,
            title,
            null,
            null,
            List.of(
                new Contributor(author, ContributorRole.AUTHOR),
                new Contributor("T. Ranslator", ContributorRole.TRANSLATOR)),
            "A Publisher & Sons",
            new Series("A Series", "1"),
            form,
            language,
            new PublicationDate("2008-09-14"),
            List.of(FICTION, SCIENCE_FICTION),
            "<p>A book about <em>something</em>.</p>",
            Money.of(price, "CNY"),
            id.equals(SOLD_OUT) ? Availability.OUT_OF_STOCK : Availability.IN_STOCK,
            id.equals(EBOOK)
                ? MANY_EDITIONS
                : List.of(new Book.Edition(THREE_BODY, ProductForm.EBOOK)),
            new Rating(new BigDecimal("4.34"), 4_780_653)));
  }

  List<Book> all() {
    return List.copyOf(books.values());
  }

  @Override
  public Optional<Book> find(BookId id) {
    return Optional.ofNullable(books.get(id));
  }

  @Override
  public Optional<Book> find(Isbn isbn) {
    return books.values().stream().filter(book -> isbn.equals(book.isbn13())).findFirst();
  }

  @Override
  public List<Book> findAll(Collection<BookId> ids) {
    return ids.stream().map(books::get).filter(book -> book != null).toList();
  }

  @Override
  public List<BookSummary> summaries(Collection<BookId> ids) {
    return findAll(ids).stream().map(BooksInMemory::summary).toList();
  }

  @Override
  public Map<BookId, Offer> offers(Collection<BookId> ids) {
    return findAll(ids).stream()
        .map(
            book ->
                new Offer(
                    book.id(), book.revision(), book.title(), book.form(), book.price(), true))
        .collect(Collectors.toMap(Offer::book, offer -> offer));
  }

  @Override
  public Page<BookSummary> browse(BrowseRequest request) {
    return new Page<>(
        books.values().stream().map(BooksInMemory::summary).limit(request.limit()).toList(), null);
  }

  @Override
  public Currency currency() {
    return Currency.getInstance("CNY");
  }

  @Override
  public List<Subject> subjects() {
    return List.of(FICTION, SCIENCE_FICTION);
  }

  static BookSummary summary(Book book) {
    return new BookSummary(
        book.id(),
        book.revision(),
        book.title(),
        book.contributors().stream().map(Contributor::name).toList(),
        book.price(),
        book.availability(),
        book.rating());
  }
}
