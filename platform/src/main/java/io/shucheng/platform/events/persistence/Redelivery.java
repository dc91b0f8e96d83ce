package io.shucheng.platform.events.persistence;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.modulith.events.core.PublicationTargetIdentifier;
import org.springframework.modulith.events.core.TargetEventPublication;

/** A stored publication that is handed to its listener again. */
final class Redelivery implements TargetEventPublication {

  private final UUID id;
  private final Object event;
  private final PublicationTargetIdentifier listener;
  private final Instant publishedAt;
  private final Instant resubmittedAt;
  private final int attempts;
  private volatile @Nullable Instant completedAt;

  Redelivery(
      UUID id,
      Object event,
      PublicationTargetIdentifier listener,
      Instant publishedAt,
      Instant resubmittedAt,
      int attempts) {
    this.id = id;
    this.event = event;
    this.listener = listener;
    this.publishedAt = publishedAt;
    this.resubmittedAt = resubmittedAt;
    this.attempts = attempts;
  }

  @Override
  public UUID getIdentifier() {
    return id;
  }

  @Override
  public Object getEvent() {
    return event;
  }

  @Override
  public PublicationTargetIdentifier getTargetIdentifier() {
    return listener;
  }

  @Override
  public Instant getPublicationDate() {
    return publishedAt;
  }

  @Override
  public Optional<Instant> getCompletionDate() {
    return Optional.ofNullable(completedAt);
  }

  @Override
  public Status getStatus() {
    return completedAt == null ? Status.RESUBMITTED : Status.COMPLETED;
  }

  @Override
  public Instant getLastResubmissionDate() {
    return resubmittedAt;
  }

  @Override
  public int getCompletionAttempts() {
    return attempts;
  }

  @Override
  public void markCompleted(Instant at) {
    completedAt = at;
  }
}
