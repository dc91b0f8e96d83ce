package io.shucheng.catalog;

import java.util.Currency;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What to import, and how to read it.
 *
 * @param name of the file, for people; at most 255 characters
 * @param profile names the columns of a CSV file; null picks the profile whose header matches
 * @param source whose records these are, by which they are found again; null takes the profile's
 *     or, for ONIX, the sender's name
 * @param currency of prices that name none
 * @param dryRun reads and judges everything and changes nothing
 */
public record ImportRequest(
    String name,
    Format format,
    @Nullable String profile,
    @Nullable String source,
    @Nullable Currency currency,
    boolean dryRun) {

  /** How a file is written. */
  public enum Format {
    CSV,
    ONIX;

    public String label() {
      return name().toLowerCase(Locale.ROOT);
    }
  }
}
