package io.shucheng.storefront.http;

import io.shucheng.catalog.BookId;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads a book's id from an address or a form; whatever is none names no book. */
public final class BookNumber {

  private static final Pattern FORM = Pattern.compile("[1-9]\\d{0,17}");

  private BookNumber() {}

  public static Optional<BookId> parse(@Nullable String text) {
    return text != null && FORM.matcher(text).matches()
        ? Optional.of(new BookId(Long.parseLong(text)))
        : Optional.empty();
  }
}
