package io.shucheng.ordering.providers;

import io.shucheng.ordering.PaymentId;
import io.shucheng.platform.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * A payment that a provider knows.
 *
 * @param amount all of it
 * @param reference the provider's own name for it, as {@link Opening} or a {@link Notification}
 *     told; null where neither did, as after a crash
 */
public record PaymentReference(PaymentId id, Money amount, @Nullable String reference) {}
