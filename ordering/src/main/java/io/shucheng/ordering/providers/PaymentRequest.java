package io.shucheng.ordering.providers;

import io.shucheng.ordering.OrderId;
import io.shucheng.ordering.PaymentId;
import io.shucheng.platform.money.Money;
import java.net.URI;
import java.time.Instant;
import java.util.Locale;

/**
 * A payment that a provider is asked to collect.
 *
 * @param expiresAt until when the order waits for it
 * @param returnTo the shop's page to which the customer is led back, paid or not
 * @param language in which the provider should speak to the customer
 */
public record PaymentRequest(
    PaymentId id, OrderId order, Money amount, Instant expiresAt, URI returnTo, Locale language) {}
