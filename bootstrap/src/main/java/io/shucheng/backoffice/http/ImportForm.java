package io.shucheng.backoffice.http;

import io.shucheng.catalog.ImportRequest;
import io.shucheng.storefront.pages.Refusal;
import java.util.Arrays;
import java.util.Currency;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;

/** What the form for an import sends beside the file. */
record ImportForm(
    @Nullable String format,
    @Nullable String profile,
    @Nullable String currency,
    @Nullable String dryRun) {

  private static final int LONGEST_NAME = 255;
  private static final int LONGEST_PROFILE = 64;

  /**
   * @param name of the file
   * @throws Refusal 422 if a field has a value that it cannot have
   */
  ImportRequest request(String name) {
    return new ImportRequest(
        name.length() > LONGEST_NAME ? name.substring(name.length() - LONGEST_NAME) : name,
        knownFormat(name),
        knownProfile(),
        null,
        knownCurrency(),
        dryRun != null);
  }

  /** The format chosen, or the one that the file's name tells. */
  private ImportRequest.Format knownFormat(String name) {
    String chosen = text(format);
    if (chosen.isEmpty()) {
      return name.toLowerCase(Locale.ROOT).endsWith(".csv")
          ? ImportRequest.Format.CSV
          : ImportRequest.Format.ONIX;
    }
    return Arrays.stream(ImportRequest.Format.values())
        .filter(known -> known.label().equals(chosen))
        .findFirst()
        .orElseThrow(() -> refused("imports.bad-format"));
  }

  private @Nullable String knownProfile() {
    String chosen = text(profile);
    if (chosen.length() > LONGEST_PROFILE) {
      throw refused("imports.bad-profile");
    }
    return chosen.isEmpty() ? null : chosen;
  }

  private @Nullable Currency knownCurrency() {
    String chosen = text(currency).toUpperCase(Locale.ROOT);
    if (chosen.isEmpty()) {
      return null;
    }
    try {
      return Currency.getInstance(chosen);
    } catch (IllegalArgumentException e) {
      throw refused("imports.bad-currency");
    }
  }

  private static String text(@Nullable String value) {
    return Objects.requireNonNullElse(value, "").strip();
  }

  private static Refusal refused(String key) {
    return new Refusal(HttpStatus.UNPROCESSABLE_CONTENT, key);
  }
}
