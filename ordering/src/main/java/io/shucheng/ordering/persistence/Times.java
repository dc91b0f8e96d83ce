package io.shucheng.ordering.persistence;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;

/** Points in time as PostgreSQL's driver takes and gives them. */
final class Times {

  private Times() {}

  static OffsetDateTime toDatabase(Instant instant) {
    return instant.atOffset(ZoneOffset.UTC);
  }

  static @Nullable OffsetDateTime toDatabaseOrNull(@Nullable Instant instant) {
    return instant == null ? null : toDatabase(instant);
  }

  static @Nullable Instant orNull(@Nullable OffsetDateTime time) {
    return time == null ? null : time.toInstant();
  }
}
