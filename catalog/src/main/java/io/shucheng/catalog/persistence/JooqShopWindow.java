package io.shucheng.catalog.persistence;

import io.shucheng.catalog.Book;
import io.shucheng.catalog.BookId;
import io.shucheng.catalog.BookSummary;
import io.shucheng.catalog.BrowseRequest;
import io.shucheng.catalog.CatalogChanges.Change;
import io.shucheng.catalog.Isbn;
import io.shucheng.catalog.ShopWindow;
import io.shucheng.catalog.Subject;
import io.shucheng.catalog.domain.BookNumbers;
import io.shucheng.catalog.domain.KeptBooks;
import io.shucheng.catalog.domain.KnownRevisions;
import io.shucheng.catalog.domain.ShopCurrency;
import io.shucheng.platform.database.Replicas;
import io.shucheng.platform.database.ShownQueries;
import io.shucheng.platform.web.Cursors;
import io.shucheng.platform.web.Page;
import java.util.Collection;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;

/**
 * Reads from replicas what is only shown, and guards what they give: a book that this node knows at
 * a higher revision, or does not find there, is read from the primary. Thread-safe.
 */
@Repository
class JooqShopWindow implements ShopWindow, KeptBooks {

  private final ShownQueries<CatalogQueries> queries;
  private final Currency currency;
  private final KnownRevisions known;
  private final BookNumbers numbers;

  /** When this node was last told of a change, by {@link System#nanoTime()}. */
  private final AtomicLong toldAt = new AtomicLong(System.nanoTime());

  JooqShopWindow(
      Replicas replicas,
      DSLContext dsl,
      Cursors cursors,
      ShopCurrency shop,
      KnownRevisions known,
      BookNumbers numbers) {
    this.currency = shop.value();
    this.queries =
        replicas.shown(
            "catalog", connections -> new CatalogQueries(connections, dsl, cursors, currency));
    this.known = known;
    this.numbers = numbers;
  }

  /**
   * A book that is too new for this node to know its number is asked of the primary: it may not be
   * on a replica yet, or be withdrawn again. So is one that was found to be gone, since nobody
   * remembers at which revision.
   */
  @Override
  public Optional<Book> find(BookId id) {
    boolean open = isSettled(id) && known.isOpen(id);
    Optional<Book> found =
        open ? queries.ask(at -> at.find(id), this::isCurrent) : queries.primary().find(id);
    found.ifPresent(this::see);
    if (open && found.isEmpty()) {
      known.close(id);
    }
    return found;
  }

  @Override
  public List<Book> findAll(Collection<BookId> ids) {
    List<BookId> open = ids.stream().filter(id -> isSettled(id) && known.isOpen(id)).toList();
    List<Book> found =
        queries.ask(
            at -> at.findAll(open),
            books -> books.stream().noneMatch(it -> known.isOutdated(it.id(), it.revision())));
    found.forEach(this::see);
    return found;
  }

  @Override
  public Optional<Book> find(Isbn isbn) {
    Optional<Book> found =
        queries.askOfAllSince(toldAt.get(), at -> at.find(isbn), this::isCurrent);
    found.ifPresent(this::see);
    return found;
  }

  @Override
  public Page<BookSummary> browse(BrowseRequest request) {
    Page<BookSummary> page =
        queries.askOfAllSince(
            toldAt.get(),
            at -> at.browse(request),
            found ->
                found.items().stream().noneMatch(it -> known.isOutdated(it.id(), it.revision())));
    page.items().forEach(it -> known.see(it.id(), it.revision()));
    return page;
  }

  @Override
  public Currency currency() {
    return currency;
  }

  @Override
  public List<Subject> subjects() {
    return queries.askOfAllSince(toldAt.get(), CatalogQueries::subjects, _ -> true);
  }

  @Override
  public void forget(Collection<Change> changed) {
    isTold();
  }

  @Override
  public void forgetUnlessAt(BookId book, long revision) {
    isTold();
  }

  /** Lists are asked of a replica again when it has this change, too. */
  private void isTold() {
    toldAt.set(System.nanoTime());
  }

  private boolean isSettled(BookId id) {
    return id.value() <= numbers.upTo();
  }

  private boolean isCurrent(Optional<Book> found) {
    return found.isPresent() && !known.isOutdated(found.get().id(), found.get().revision());
  }

  private void see(Book book) {
    known.see(book.id(), book.revision());
  }
}
