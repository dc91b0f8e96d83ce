package io.shucheng.catalog.http;

import io.shucheng.catalog.Catalog;
import io.shucheng.catalog.domain.Addition;
import io.shucheng.catalog.domain.AdditionKey;
import io.shucheng.catalog.domain.BookFacts;
import io.shucheng.catalog.domain.Editor;
import io.shucheng.catalog.domain.NumberTakenException;
import io.shucheng.catalog.domain.RepeatedAdditionException;
import io.shucheng.catalog.usecase.AddBook;
import io.shucheng.platform.identity.Caller;
import io.shucheng.platform.web.Problem;
import java.net.URI;
import java.time.Clock;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.json.JsonMapper;

/** Books that staff add themselves. */
@RestController
@PreAuthorize("hasRole('MERCHANDISER')")
class AddedBooksHandler {

  private static final String KEY = "Idempotency-Key";

  private final AddBook addBook;
  private final Catalog catalog;
  private final Clock clock;
  private final JsonMapper json;

  AddedBooksHandler(AddBook addBook, Catalog catalog, Clock clock, JsonMapper json) {
    this.addBook = addBook;
    this.catalog = catalog;
    this.clock = clock;
    this.json = json;
  }

  @PostMapping("/api/v2/books")
  ResponseEntity<StaffBookBody> addBook(
      Caller caller,
      @RequestHeader(name = KEY, required = false) @Nullable String key,
      @RequestHeader(name = HttpHeaders.ACCEPT, required = false) @Nullable String accept,
      @RequestBody WrittenBookBody body) {
    AdditionKey repeatedBy = key == null ? null : keyOf(caller, key);
    if (body.price() != null) {
      ShopPrice.require(body.price(), catalog.currency(), "/price");
    }
    StaffBookBody added = add(caller, repeatedBy, body.checked(), body);
    return ResponseEntity.created(URI.create("/api/v2/books/" + added.id()))
        .eTag(BookTags.ofStaff(added.revision(), added.staffEdited(), accept))
        .varyBy(HttpHeaders.ACCEPT)
        .body(added);
  }

  private StaffBookBody add(
      Caller caller, @Nullable AdditionKey key, BookFacts facts, WrittenBookBody body) {
    Editor editor = new Editor(caller.account().value(), clock.instant(), null);
    Addition addition;
    try {
      addition =
          addBook.add(
              facts,
              body.given(),
              editor,
              key,
              book -> json.writeValueAsString(StaffBookBody.of(book)));
    } catch (NumberTakenException e) {
      throw isbnTaken(e);
    } catch (RepeatedAdditionException e) {
      String detail = String.valueOf(e.getMessage());
      throw e.isUnderWay()
          ? Problem.conflict("request-in-progress", detail)
          : Problem.of(HttpStatus.UNPROCESSABLE_CONTENT, "idempotency-key-reused", detail);
    }
    return json.readValue(addition.answer(), StaffBookBody.class);
  }

  static Problem isbnTaken(NumberTakenException e) {
    String detail = String.valueOf(e.getMessage());
    return Problem.conflict("isbn-taken", detail)
        .field("/isbn13", detail)
        .with("bookId", e.owner().value());
  }

  private static AdditionKey keyOf(Caller caller, String key) {
    try {
      return new AdditionKey(caller.account().value(), key);
    } catch (IllegalArgumentException e) {
      throw Problem.badParameter(KEY, String.valueOf(e.getMessage()));
    }
  }
}
