package io.shucheng.catalog.http;

import io.shucheng.catalog.BookId;
import io.shucheng.catalog.domain.KnownBook;
import io.shucheng.catalog.domain.UnknownBookException;
import io.shucheng.catalog.usecase.InspectBook;
import io.shucheng.platform.web.Problem;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The books, for staff: withdrawn ones too, and prices in currencies the shop does not sell in. */
@RestController
@RequestMapping("/api/v2/books")
@PreAuthorize("hasRole('MERCHANDISER')")
class StaffBooksHandler {

  private final InspectBook inspectBook;

  StaffBooksHandler(InspectBook inspectBook) {
    this.inspectBook = inspectBook;
  }

  @GetMapping("/{id}")
  ResponseEntity<StaffBookBody> bookForStaff(
      @PathVariable long id,
      @RequestHeader(name = HttpHeaders.ACCEPT, required = false) @Nullable String accept) {
    KnownBook book;
    try {
      book = inspectBook.inspect(new BookId(id));
    } catch (UnknownBookException e) {
      throw Problem.notFound(String.valueOf(e.getMessage()));
    }
    return ResponseEntity.ok()
        .eTag(BookTags.ofStaff(book, accept))
        .varyBy(HttpHeaders.ACCEPT)
        .cacheControl(CacheControl.noCache().cachePrivate())
        .body(StaffBookBody.of(book));
  }
}
