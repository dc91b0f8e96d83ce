package io.shucheng.webhooks.domain;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What became of messages. */
public interface DeliveryLog {

  /** A subscription's, the newest first. */
  List<Entry> list(
      SubscriptionId subscription, @Nullable Status status, @Nullable Position before, int most);

  Optional<Entry> find(DeliveryId id);

  /** Where a delivery stands. */
  enum Status {
    /** It is sent now, or again later. */
    WAITING,
    /** The receiver has it. */
    DELIVERED,
    /** Given up after its last attempt. */
    FAILED
  }

  /** A place in a list. */
  record Position(Instant createdAt, DeliveryId id) {}

  /**
   * A delivery as it stands.
   *
   * @param nextAttemptAt when it is sent again; null once it is delivered or given up
   * @param answerBody at most 1,000 characters
   */
  record Entry(
      DeliveryId id,
      SubscriptionId subscription,
      String webhookId,
      String type,
      Status status,
      int attempts,
      Instant createdAt,
      @Nullable Instant lastAttemptAt,
      @Nullable Instant nextAttemptAt,
      @Nullable Instant finishedAt,
      @Nullable Integer answerStatus,
      @Nullable String answerBody,
      @Nullable String failure) {

    public Position position() {
      return new Position(createdAt, id);
    }
  }
}
