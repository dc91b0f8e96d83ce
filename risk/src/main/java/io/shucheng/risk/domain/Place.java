package io.shucheng.risk.domain;

import io.shucheng.risk.OrderFacts;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Somewhere that parcels go: a country, or a part of it. Regions are compared as they are written,
 * without regard to case.
 *
 * @param country ISO 3166-1 alpha-2
 * @param postalCode how postal codes there begin
 */
public record Place(String country, @Nullable String region, @Nullable String postalCode) {

  private static final Pattern COUNTRY = Pattern.compile("[A-Z]{2}");
  private static final int LONGEST = 200;

  public Place {
    if (!COUNTRY.matcher(country).matches()) {
      throw new IllegalArgumentException(
          "'%s' is no country; write two capitals such as CN"
              .formatted(country.length() > 20 ? country.substring(0, 20) + "…" : country));
    }
    requireText(region, "region");
    requireText(postalCode, "postal code");
  }

  private static void requireText(@Nullable String text, String what) {
    if (text != null && (text.isBlank() || text.length() > LONGEST)) {
      throw new IllegalArgumentException(
          "a %s has 1 to %d characters; leave it out for all of them".formatted(what, LONGEST));
    }
  }

  boolean holds(OrderFacts.Destination destination) {
    return country.equalsIgnoreCase(destination.country())
        && (region == null || region.strip().equalsIgnoreCase(strip(destination.region())))
        && (postalCode == null
            || plain(strip(destination.postalCode())).startsWith(plain(postalCode)));
  }

  private static String strip(@Nullable String text) {
    return text == null ? "" : text.strip();
  }

  private static String plain(String postalCode) {
    return postalCode.replaceAll("[\\s-]", "").toUpperCase(Locale.ROOT);
  }
}
