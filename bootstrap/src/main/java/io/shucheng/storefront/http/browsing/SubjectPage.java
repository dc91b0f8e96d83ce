package io.shucheng.storefront.http.browsing;

import io.shucheng.catalog.BrowseRequest;
import io.shucheng.catalog.Subject;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriComponentsBuilder;
import org.springframework.web.util.UriUtils;

/** What the page of one subject shows. */
public record SubjectPage(
    Subject subject, BrowseRequest.Sort sort, List<BookCard> books, @Nullable String nextCursor) {

  public SubjectPage {
    books = List.copyOf(books);
  }

  public static String path(Subject subject) {
    return UriComponentsBuilder.fromPath("/subjects/{code}")
        .encode()
        .buildAndExpand(subject.code())
        .toUriString();
  }

  /** How addresses write an order. */
  public static String code(BrowseRequest.Sort sort) {
    return sort.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  public String path() {
    return path(subject);
  }

  /** The address of the next books, or null. */
  public @Nullable String next() {
    return nextCursor == null
        ? null
        : path()
            + "?sort="
            + code(sort)
            + "&cursor="
            + UriUtils.encode(nextCursor, StandardCharsets.UTF_8);
  }
}
