package io.shucheng.catalog.http;

import io.shucheng.catalog.Book;
import io.shucheng.catalog.BookId;
import io.shucheng.catalog.ShopWindow;
import io.shucheng.platform.web.Problem;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The covers that the shop draws. An address with the book's revision may be kept for ever. */
@RestController
class CoversHandler {

  private static final MediaType SVG = new MediaType("image", "svg+xml", StandardCharsets.UTF_8);

  private final ShopWindow window;

  CoversHandler(ShopWindow window) {
    this.window = window;
  }

  @GetMapping("/covers/{id}.svg")
  ResponseEntity<byte[]> cover(
      @PathVariable long id, @RequestParam(required = false) @Nullable String v) {
    Book book =
        window.find(new BookId(id)).orElseThrow(() -> Problem.notFound("there is no book " + id));
    boolean current = Long.toString(book.revision()).equals(v);
    return ResponseEntity.ok()
        .contentType(SVG)
        .eTag("\"cover-" + id + "-" + book.revision() + "\"")
        .cacheControl(
            current
                ? CacheControl.maxAge(Duration.ofDays(365)).cachePublic().immutable()
                : CacheControl.maxAge(Duration.ofMinutes(5)).cachePublic())
        // an SVG opened by itself is a document; this one runs nothing
        .header("Content-Security-Policy", "default-src 'none'; style-src 'unsafe-inline'")
        .body(CoverDrawing.of(book).getBytes(StandardCharsets.UTF_8));
  }
}
