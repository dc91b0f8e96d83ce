package io.shucheng.ordering.providers;

import io.shucheng.platform.money.Money;
import java.util.UUID;

/**
 * Money that a provider is asked to give back.
 *
 * @param id of the refund; repeating it gives nothing back twice
 * @param amount at most what is left of the payment
 */
public record RefundRequest(UUID id, PaymentReference payment, Money amount) {}
