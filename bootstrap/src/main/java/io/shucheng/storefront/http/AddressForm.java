package io.shucheng.storefront.http;

import io.shucheng.ordering.Address;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** An address as a form holds it, complete or not. */
public record AddressForm(
    @Nullable String recipient,
    @Nullable String street,
    @Nullable String city,
    @Nullable String region,
    @Nullable String postalCode,
    @Nullable String country,
    @Nullable String phone) {

  private static final int LONGEST = 200;
  private static final Set<String> COUNTRIES = Set.of(Locale.getISOCountries());

  /** An empty form for parcels within China. */
  public static final AddressForm EMPTY = new AddressForm(null, null, null, null, null, "CN", null);

  public static AddressForm of(Address address) {
    return new AddressForm(
        address.recipient(),
        address.street(),
        address.city(),
        address.region(),
        address.postalCode(),
        address.country(),
        address.phone());
  }

  /** The fields that are missing or too long, by name. */
  public Set<String> wrong() {
    Set<String> wrong = new LinkedHashSet<>();
    check(wrong, "recipient", recipient, true);
    check(wrong, "street", street, true);
    check(wrong, "city", city, true);
    check(wrong, "region", region, false);
    check(wrong, "postalCode", postalCode, false);
    check(wrong, "phone", phone, false);
    if (country == null || !COUNTRIES.contains(country)) {
      wrong.add("country");
    }
    return wrong;
  }

  /** The address, of a form in which nothing is {@link #wrong()}. */
  public Address address() {
    return new Address(
        text(recipient),
        text(street),
        text(city),
        some(region),
        some(postalCode),
        text(country),
        some(phone));
  }

  /** Every country's code. */
  public static List<String> countries() {
    List<String> codes = new ArrayList<>(COUNTRIES);
    codes.sort(null);
    return codes;
  }

  private static void check(
      Set<String> wrong, String name, @Nullable String value, boolean required) {
    boolean missing = value == null || value.isBlank();
    if ((required && missing) || (value != null && value.strip().length() > LONGEST)) {
      wrong.add(name);
    }
  }

  private static String text(@Nullable String value) {
    return Objects.requireNonNullElse(value, "").strip();
  }

  private static @Nullable String some(@Nullable String value) {
    String text = text(value);
    return text.isEmpty() ? null : text;
  }
}
