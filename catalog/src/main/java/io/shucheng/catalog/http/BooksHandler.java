package io.shucheng.catalog.http;

import io.shucheng.catalog.Book;
import io.shucheng.catalog.BookId;
import io.shucheng.catalog.BrowseRequest;
import io.shucheng.catalog.InvalidIsbnException;
import io.shucheng.catalog.Isbn;
import io.shucheng.catalog.ShopWindow;
import io.shucheng.platform.lane.AnswerForm;
import io.shucheng.platform.lane.ReadyAnswer;
import io.shucheng.platform.web.ListLimit;
import io.shucheng.platform.web.Page;
import io.shucheng.platform.web.Problem;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
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

  private final ShopWindow window;
  private final BookAnswers answers;
  private final JsonMapper json;

  BooksHandler(ShopWindow window, BookAnswers answers, JsonMapper json) {
    this.window = window;
    this.answers = answers;
    this.json = json;
  }

  /** Writes the answer itself, from bytes that may be kept. */
  @GetMapping(
      path = "/{id}",
      produces = {MediaType.APPLICATION_JSON_VALUE, MediaType.APPLICATION_CBOR_VALUE})
  @Nullable ResponseEntity<BookBody> book(
      @PathVariable long id,
      @RequestHeader HttpHeaders headers,
      HttpServletRequest request,
      HttpServletResponse response)
      throws IOException {
    BookId book = new BookId(id);
    return answer(book, headers, request, response, BookAnswers.missing(book));
  }

  /** Writes the answer itself, from bytes that may be kept. */
  @GetMapping(
      path = "/isbn/{isbn}",
      produces = {MediaType.APPLICATION_JSON_VALUE, MediaType.APPLICATION_CBOR_VALUE})
  @Nullable ResponseEntity<BookBody> byIsbn(
      @PathVariable String isbn,
      @RequestHeader HttpHeaders headers,
      HttpServletRequest request,
      HttpServletResponse response)
      throws IOException {
    Isbn number;
    try {
      number = Isbn.parse(isbn);
    } catch (InvalidIsbnException e) {
      throw Problem.badParameter("isbn", String.valueOf(e.getMessage()));
    }
    String missing = "there is no book with the ISBN " + number;
    Book book = window.find(number).orElseThrow(() -> Problem.notFound(missing));
    return answer(book.id(), headers, request, response, missing);
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
        window
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

  private @Nullable ResponseEntity<BookBody> answer(
      BookId book,
      HttpHeaders headers,
      HttpServletRequest request,
      HttpServletResponse response,
      String missing)
      throws IOException {
    Locale language = ReaderLanguage.of(headers.getFirst(HttpHeaders.ACCEPT_LANGUAGE));
    ReadyAnswer answer = answers.of(book, AnswerForm.of(headers), language);
    if (answer == null) {
      throw Problem.notFound(missing);
    }
    answer.send(request, response);
    return null;
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
