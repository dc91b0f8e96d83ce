package io.shucheng.catalog.feeds.text;

import io.shucheng.catalog.InvalidIsbnException;
import io.shucheng.catalog.Isbn;
import io.shucheng.catalog.domain.Rejection;
import java.util.Currency;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Values that cannot be read and without which their record is as good: they are left out of it and
 * told in the report.
 */
public final class LeftOut {

  private final Consumer<Rejection> report;
  private final long line;
  private final @Nullable String reference;

  public LeftOut(Consumer<Rejection> report, long line, @Nullable String reference) {
    this.report = report;
    this.line = line;
    this.reference = reference;
  }

  /** A value, or null and a line in the report. */
  public <T> @Nullable T unless(Supplier<@Nullable T> value) {
    try {
      return value.get();
    } catch (BadValueException e) {
      tell(e.field(), e.value(), e.reason(), e.remedy());
      return null;
    }
  }

  /** An ISBN; what is none (an ASIN, a UPC, a wrong check digit) is left out. */
  public @Nullable Isbn isbn(String field, @Nullable String raw) {
    if (raw == null) {
      return null;
    }
    try {
      return IsbnText.parse(raw);
    } catch (InvalidIsbnException e) {
      tell(
          field,
          raw,
          "it is not an ISBN: its check digit or its length is wrong",
          "correct it at the source");
      return null;
    }
  }

  /** A price; one whose currency nobody knows is left out, for it would be sold in a wrong one. */
  public Map<String, Long> price(String field, @Nullable String raw, @Nullable Currency fallback) {
    if (raw == null) {
      return Map.of();
    }
    try {
      return PriceText.parse(field, raw, fallback);
    } catch (UnknownCurrencyException e) {
      tell(
          field,
          raw,
          "the price names no currency, and neither does the file",
          "import it with a currency, such as --currency=AUD");
      return Map.of();
    }
  }

  private void tell(String field, @Nullable String value, String reason, String remedy) {
    report.accept(
        new Rejection(
            line, reference, field, value, reason + "; the record is taken without it", remedy));
  }
}
