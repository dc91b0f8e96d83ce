package io.shucheng.ordering.http;

import io.shucheng.ordering.Address;
import org.jspecify.annotations.Nullable;

/** An address on the wire. */
record AddressBody(
    @Nullable String recipient,
    @Nullable String street,
    @Nullable String city,
    @Nullable String region,
    @Nullable String postalCode,
    @Nullable String country,
    @Nullable String phone) {

  static AddressBody of(Address address) {
    return new AddressBody(
        address.recipient(),
        address.street(),
        address.city(),
        address.region(),
        address.postalCode(),
        address.country(),
        address.phone());
  }

  /** What is missing is blank, which no address may be. */
  Address toAddress() {
    return new Address(
        orBlank(recipient),
        orBlank(street),
        orBlank(city),
        region,
        postalCode,
        orBlank(country),
        phone);
  }

  private static String orBlank(@Nullable String part) {
    return part == null ? "" : part;
  }
}
