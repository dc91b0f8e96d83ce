package io.shucheng.catalog.http;

import io.shucheng.catalog.Book;
import io.shucheng.catalog.BookId;
import io.shucheng.catalog.Catalog;
import io.shucheng.catalog.domain.BookEdit;
import io.shucheng.catalog.domain.BookFacts;
import io.shucheng.catalog.domain.BookField;
import io.shucheng.catalog.domain.Editor;
import io.shucheng.catalog.domain.NumberTakenException;
import io.shucheng.catalog.domain.StaleRevisionException;
import io.shucheng.catalog.domain.UnknownBookException;
import io.shucheng.catalog.usecase.EditBook;
import io.shucheng.platform.identity.Caller;
import io.shucheng.platform.lane.AnswerForm;
import io.shucheng.platform.money.Money;
import io.shucheng.platform.web.Problem;
import java.time.Clock;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What staff write of a book themselves. */
@RestController
@RequestMapping("/api/v2/books/{id}")
@PreAuthorize("hasRole('MERCHANDISER')")
class BookEditsHandler {

  private static final Set<BookField> REWRITTEN =
      Set.copyOf(EnumSet.complementOf(EnumSet.of(BookField.PRICE, BookField.WITHDRAWN)));

  private final EditBook editBook;
  private final Catalog catalog;
  private final Clock clock;

  BookEditsHandler(EditBook editBook, Catalog catalog, Clock clock) {
    this.editBook = editBook;
    this.catalog = catalog;
    this.clock = clock;
  }

  @PutMapping("/price")
  ResponseEntity<BookBody> reprice(
      Caller caller,
      @PathVariable long id,
      @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
      @RequestBody Money price) {
    ShopPrice.require(price, catalog.currency(), "");
    String currency = price.currency().getCurrencyCode();
    return edited(
        caller,
        id,
        ifMatch,
        Set.of(BookField.PRICE),
        facts -> facts.pricedAt(currency, price.minorUnits()));
  }

  /** All that staff write; the price and whether it is withdrawn have calls of their own. */
  @PutMapping
  ResponseEntity<BookBody> rewrite(
      Caller caller,
      @PathVariable long id,
      @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
      @RequestBody WrittenBookBody body) {
    if (body.price() != null) {
      throw Problem.invalid("/price", "write the price with PUT /api/v2/books/" + id + "/price");
    }
    BookFacts written = body.checked();
    return edited(caller, id, ifMatch, REWRITTEN, facts -> facts.rewrittenAs(written));
  }

  @PatchMapping
  ResponseEntity<BookBody> edit(
      Caller caller,
      @PathVariable long id,
      @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
      @RequestBody BookEditBody body) {
    BookEdit edit = body.checked();
    return edited(caller, id, ifMatch, edit.fields().keySet(), edit::applyTo);
  }

  @PostMapping("/withdrawal")
  ResponseEntity<BookBody> withdraw(
      Caller caller,
      @PathVariable long id,
      @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch) {
    return edited(caller, id, ifMatch, Set.of(BookField.WITHDRAWN), facts -> facts.withdrawn(true));
  }

  @DeleteMapping("/withdrawal")
  ResponseEntity<BookBody> putBack(
      Caller caller,
      @PathVariable long id,
      @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch) {
    return edited(
        caller, id, ifMatch, Set.of(BookField.WITHDRAWN), facts -> facts.withdrawn(false));
  }

  /** The book as it is now; nothing but its tag where it is withdrawn. */
  private ResponseEntity<BookBody> edited(
      Caller caller,
      long id,
      @Nullable String ifMatch,
      Set<BookField> fields,
      UnaryOperator<BookFacts> change) {
    Editor editor =
        new Editor(caller.account().value(), clock.instant(), BookTags.expected(ifMatch));
    BookId book = new BookId(id);
    long revision;
    try {
      revision = editBook.edit(book, editor, fields, change);
    } catch (UnknownBookException e) {
      throw Problem.notFound(String.valueOf(e.getMessage()));
    } catch (NumberTakenException e) {
      throw AddedBooksHandler.isbnTaken(e);
    } catch (StaleRevisionException e) {
      throw Problem.of(HttpStatus.PRECONDITION_FAILED, "stale", String.valueOf(e.getMessage()));
    }
    Book now = catalog.find(book).orElse(null);
    if (now == null) {
      return ResponseEntity.noContent().eTag(tag(revision)).build();
    }
    return ResponseEntity.ok().eTag(tag(now.revision())).body(BookBody.of(now, Locale.ENGLISH));
  }

  private String tag(long revision) {
    return BookTags.of(revision, Locale.ENGLISH, catalog.currency(), AnswerForm.JSON);
  }
}
