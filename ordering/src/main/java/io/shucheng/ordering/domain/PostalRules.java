package io.shucheng.ordering.domain;

import io.shucheng.ordering.Address;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What an address has to have before a parcel can go there. */
public final class PostalRules {

  /** The most characters of a part. */
  public static final int MOST_CHARACTERS = 200;

  private static final Set<String> COUNTRIES = Set.of(Locale.getISOCountries());

  private PostalRules() {}

  /**
   * A part of an address that cannot be.
   *
   * @param part its name, such as {@code street}
   */
  public record Fault(String part, String message) {}

  /** The first part that cannot be. */
  public static Optional<Fault> check(Address address) {
    return required("recipient", address.recipient())
        .or(() -> required("street", address.street()))
        .or(() -> required("city", address.city()))
        .or(() -> optional("region", address.region()))
        .or(() -> optional("postalCode", address.postalCode()))
        .or(() -> country(address.country()))
        .or(() -> optional("phone", address.phone()));
  }

  private static Optional<Fault> required(String part, @Nullable String value) {
    return value == null || value.isBlank()
        ? Optional.of(new Fault(part, part + " is missing from the address"))
        : optional(part, value);
  }

  private static Optional<Fault> optional(String part, @Nullable String value) {
    if (value == null) {
      return Optional.empty();
    }
    if (value.codePointCount(0, value.length()) > MOST_CHARACTERS) {
      return Optional.of(
          new Fault(part, "%s has more than %d characters".formatted(part, MOST_CHARACTERS)));
    }
    boolean unprintable = value.codePoints().anyMatch(PostalRules::isUnprintable);
    return unprintable
        ? Optional.of(new Fault(part, part + " has control characters; use plain text"))
        : Optional.empty();
  }

  /** Control characters, and halves of surrogate pairs, which no database keeps. */
  private static boolean isUnprintable(int codePoint) {
    return Character.isISOControl(codePoint) || Character.getType(codePoint) == Character.SURROGATE;
  }

  private static Optional<Fault> country(@Nullable String country) {
    return required("country", country)
        .or(
            () ->
                COUNTRIES.contains(String.valueOf(country))
                    ? Optional.empty()
                    : Optional.of(
                        new Fault(
                            "country",
                            "country is not an ISO 3166-1 code of two capital letters such as CN")));
  }
}
