package io.shucheng.platform.events.http;

import io.shucheng.platform.events.domain.Publication;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A publication as an operator sees it: everything but the event's content. */
record PublicationBody(
    String id,
    String listener,
    String eventType,
    String status,
    Instant publishedAt,
    int attempts,
    Instant lastAttemptAt,
    @Nullable Instant nextAttemptAt,
    @Nullable Instant parkedAt,
    @Nullable String failure) {

  static PublicationBody of(Publication publication) {
    return new PublicationBody(
        publication.id().toString(),
        publication.listener(),
        publication.eventType(),
        publication.state().name(),
        publication.publishedAt(),
        publication.attempts(),
        publication.lastAttemptAt(),
        publication.nextAttemptAt(),
        publication.parkedAt(),
        publication.failure());
  }
}
