package io.shucheng.catalog.http;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Chinese or English, whichever of the two the reader prefers. */
final class ReaderLanguage {

  private static final List<Locale> OURS = List.of(Locale.ENGLISH, Locale.CHINESE);

  private ReaderLanguage() {}

  /**
   * @param acceptLanguage the header; what cannot be read counts for nothing
   */
  static Locale of(@Nullable String acceptLanguage) {
    if (acceptLanguage == null || acceptLanguage.isBlank()) {
      return Locale.ENGLISH;
    }
    try {
      Locale found = Locale.lookup(Locale.LanguageRange.parse(acceptLanguage), OURS);
      return found == null ? Locale.ENGLISH : found;
    } catch (IllegalArgumentException e) {
      return Locale.ENGLISH;
    }
  }
}
