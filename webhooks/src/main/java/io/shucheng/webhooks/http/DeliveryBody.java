package io.shucheng.webhooks.http;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.shucheng.webhooks.domain.DeliveryLog.Entry;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A delivery on the wire.
 *
 * @param webhookId the {@code webhook-id} that the receiver sees
 * @param answer what the receiver answered last
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record DeliveryBody(
    String id,
    String subscriptionId,
    String webhookId,
    String type,
    String status,
    int attempts,
    Instant createdAt,
    @Nullable Instant lastAttemptAt,
    @Nullable Instant nextAttemptAt,
    @Nullable Instant finishedAt,
    @Nullable AnswerBody answer,
    @Nullable String failure) {

  /**
   * An answer.
   *
   * @param body its first 1,000 characters
   */
  record AnswerBody(int status, String body) {}

  static DeliveryBody of(Entry entry) {
    Integer status = entry.answerStatus();
    String body = entry.answerBody();
    return new DeliveryBody(
        entry.id().toString(),
        entry.subscription().toString(),
        entry.webhookId(),
        entry.type(),
        entry.status().name(),
        entry.attempts(),
        entry.createdAt(),
        entry.lastAttemptAt(),
        entry.nextAttemptAt(),
        entry.finishedAt(),
        status == null ? null : new AnswerBody(status, body == null ? "" : body),
        entry.failure());
  }
}
