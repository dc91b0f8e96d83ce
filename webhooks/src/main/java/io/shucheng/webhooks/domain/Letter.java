package io.shucheng.webhooks.domain;

import java.net.URI;
import java.util.UUID;

/**
 * A delivery that somebody has claimed and is about to attempt.
 *
 * @param attempt which it is, from 1
 */
public record Letter(
    DeliveryId id,
    SubscriptionId subscription,
    URI receiver,
    SigningSecrets secrets,
    UUID message,
    String body,
    int attempt) {}
