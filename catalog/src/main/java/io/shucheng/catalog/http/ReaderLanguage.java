package io.shucheng.catalog.http;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Chinese or English, whichever of the two the reader prefers. */
final class ReaderLanguage {

  /** The languages that the shop has names in. */
  static final List<Locale> OURS = List.of(Locale.ENGLISH, Locale.CHINESE);

  /** Browsers send few headers, and reading one costs more than a look at a book. */
  private static final int MOST_KNOWN = 1000;

  /** A longer one may take seconds to read; no reader sends it. */
  private static final int LONGEST = 200;

  private static final LoadingCache<String, Locale> KNOWN =
      Caffeine.newBuilder().maximumSize(MOST_KNOWN).build(ReaderLanguage::read);

  private ReaderLanguage() {}

  /**
   * @param acceptLanguage the header; what cannot be read, or has more than 200 characters, counts
   *     for nothing
   */
  static Locale of(@Nullable String acceptLanguage) {
    return acceptLanguage == null || acceptLanguage.isBlank() || acceptLanguage.length() > LONGEST
        ? Locale.ENGLISH
        : KNOWN.get(acceptLanguage);
  }

  private static Locale read(String acceptLanguage) {
    try {
      Locale found = Locale.lookup(Locale.LanguageRange.parse(acceptLanguage), OURS);
      return found == null ? Locale.ENGLISH : found;
    } catch (IllegalArgumentException e) {
      return Locale.ENGLISH;
    }
  }
}
