package io.shucheng.catalog.http;

import io.shucheng.catalog.Book;
import io.shucheng.catalog.BookId;
import io.shucheng.catalog.BrowseRequest;
import io.shucheng.catalog.Catalog;
import io.shucheng.catalog.InvalidIsbnException;
import io.shucheng.catalog.Isbn;
import io.shucheng.platform.web.ListLimit;
import io.shucheng.platform.web.Page;
import io.shucheng.platform.web.Problem;
import java.time.Duration;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.json.JsonMapper;

/** The books, for everybody. */
@RestController
@RequestMapping("/api/v1/books")
class BooksHandler {

  private static final int LONGEST_FILTER = 500;

  private final Catalog catalog;
  private final JsonMapper json;

  BooksHandler(Catalog catalog, JsonMapper json) {
    this.catalog = catalog;
    this.json = json;
  }

  @GetMapping("/{id}")
  ResponseEntity<BookBody> book(
      @PathVariable long id,
      @RequestHeader(name = HttpHeaders.ACCEPT, required = false) @Nullable String accept,
      @RequestHeader(name = HttpHeaders.ACCEPT_LANGUAGE, required = false)
          @Nullable String acceptLanguage) {
    Book book =
        catalog.find(new BookId(id)).orElseThrow(() -> Problem.notFound("there is no book " + id));
    return answer(book, accept, acceptLanguage);
  }

  @GetMapping("/isbn/{isbn}")
  ResponseEntity<BookBody> byIsbn(
      @PathVariable String isbn,
      @RequestHeader(name = HttpHeaders.ACCEPT, required = false) @Nullable String accept,
      @RequestHeader(name = HttpHeaders.ACCEPT_LANGUAGE, required = false)
          @Nullable String acceptLanguage) {
    Isbn number;
    try {
      number = Isbn.parse(isbn);
    } catch (InvalidIsbnException e) {
      throw Problem.badParameter("isbn", String.valueOf(e.getMessage()));
    }
    Book book =
        catalog
            .find(number)
            .orElseThrow(() -> Problem.notFound("there is no book with the ISBN " + number));
    return answer(book, accept, acceptLanguage);
  }

  @GetMapping
  ResponseEntity<Page<BookSummaryBody>> browse(
      @RequestParam(required = false) @Nullable String subject,
      @RequestParam(required = false) @Nullable String contributor,
      @RequestParam(required = false) @Nullable String series,
      @RequestParam(required = false) @Nullable String sort,
      @RequestParam(required = false) @Nullable Integer limit,
      @RequestParam(required = false) @Nullable String cursor,
      @RequestHeader(name = HttpHeaders.ACCEPT, required = false) @Nullable String accept) {
    Page<BookSummaryBody> page =
        catalog
            .browse(
                new BrowseRequest(
                    filter("subject", subject),
                    filter("contributor", contributor),
                    filter("series", series),
                    sort(sort),
                    ListLimit.of(limit),
                    cursor == null || cursor.isBlank() ? null : cursor))
            .map(BookSummaryBody::of);
    return ResponseEntity.ok()
        .eTag(BookTags.ofList(json.writeValueAsBytes(page), accept))
        .varyBy(HttpHeaders.ACCEPT)
        .cacheControl(CacheControl.maxAge(Duration.ZERO).cachePublic().mustRevalidate())
        .body(page);
  }

  private ResponseEntity<BookBody> answer(
      Book book, @Nullable String accept, @Nullable String acceptLanguage) {
    Locale language = ReaderLanguage.of(acceptLanguage);
    return ResponseEntity.ok()
        .eTag(BookTags.of(book.revision(), language, catalog.currency(), accept))
        .varyBy(HttpHeaders.ACCEPT, HttpHeaders.ACCEPT_LANGUAGE)
        .cacheControl(CacheControl.maxAge(Duration.ZERO).cachePublic().mustRevalidate())
        .body(BookBody.of(book, language));
  }

  private static @Nullable String filter(String name, @Nullable String text) {
    if (text == null || text.isBlank()) {
      return null;
    }
    if (text.length() > LONGEST_FILTER || text.indexOf('\0') >= 0) {
      throw Problem.badParameter(
          name, "it has more than " + LONGEST_FILTER + " characters, or one that is none");
    }
    return text;
  }

  private static BrowseRequest.Sort sort(@Nullable String sort) {
    return switch (sort == null ? "popularity" : sort) {
      case "popularity" -> BrowseRequest.Sort.POPULARITY;
      case "newest" -> BrowseRequest.Sort.NEWEST;
      case "title" -> BrowseRequest.Sort.TITLE;
      case "price" -> BrowseRequest.Sort.PRICE_ASCENDING;
      case "-price" -> BrowseRequest.Sort.PRICE_DESCENDING;
      default ->
          throw Problem.badParameter(
              "sort", "it is none of popularity, newest, title, price and -price");
    };
  }
}
