package io.shucheng.ordering;

import org.jspecify.annotations.Nullable;

/**
 * Where a parcel goes. Each part has at most 200 characters.
 *
 * @param recipient who takes it
 * @param region province or state
 * @param country ISO 3166-1 alpha-2
 */
public record Address(
    String recipient,
    String street,
    String city,
    @Nullable String region,
    @Nullable String postalCode,
    String country,
    @Nullable String phone) {}
