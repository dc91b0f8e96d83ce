package io.shucheng.platform.events.http;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.shucheng.platform.events.domain.DeliveryTimes.Lag;
import io.shucheng.platform.events.usecase.InspectEvents.Outbox;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The outbox as an operator sees it.
 *
 * @param backlog how many wait for a listener
 * @param parked how many were given up
 * @param oldestSeconds the age of the oldest that waits
 * @param lag by listener, as measured on the node that answers
 */
record OutboxBody(
    long backlog,
    long parked,
    double oldestSeconds,
    List<LagBody> lag,
    List<PublicationBody> items,
    @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String nextCursor) {

  /** A listener's lag, in milliseconds. */
  record LagBody(String listener, long delivered, double median, double p95, double longest) {

    static LagBody of(Lag lag) {
      return new LagBody(
          lag.listener(),
          lag.delivered(),
          millis(lag.median()),
          millis(lag.p95()),
          millis(lag.longest()));
    }

    private static double millis(Duration duration) {
      long micros = duration.toNanos() / 1_000;
      return micros / 1_000d;
    }
  }

  static OutboxBody of(Outbox outbox, Instant now) {
    Instant oldest = outbox.backlog().oldest();
    return new OutboxBody(
        outbox.backlog().waiting(),
        outbox.backlog().parked(),
        oldest == null ? 0 : Math.max(0, Duration.between(oldest, now).toMillis()) / 1_000d,
        outbox.lags().stream().map(LagBody::of).toList(),
        outbox.page().items().stream().map(PublicationBody::of).toList(),
        outbox.page().nextCursor());
  }
}
