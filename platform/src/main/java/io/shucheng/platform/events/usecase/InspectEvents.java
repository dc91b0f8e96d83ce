package io.shucheng.platform.events.usecase;

import io.shucheng.platform.events.domain.Backlog;
import io.shucheng.platform.events.domain.DeliveryTimes;
import io.shucheng.platform.events.domain.DeliveryTimes.Lag;
import io.shucheng.platform.events.domain.Publication;
import io.shucheng.platform.events.domain.Publication.Position;
import io.shucheng.platform.events.domain.Publication.State;
import io.shucheng.platform.events.domain.Publications;
import io.shucheng.platform.web.Cursors;
import io.shucheng.platform.web.InvalidCursorException;
import io.shucheng.platform.web.Page;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Shows what the outbox holds. */
@Component
public class InspectEvents {

  private final Publications publications;
  private final DeliveryTimes times;
  private final Cursors cursors;

  InspectEvents(Publications publications, DeliveryTimes times, Cursors cursors) {
    this.publications = publications;
    this.times = times;
    this.cursors = cursors;
  }

  /**
   * The outbox.
   *
   * @param lags as measured on the node that was asked
   * @param page the publications, oldest first
   */
  public record Outbox(Backlog backlog, List<Lag> lags, Page<Publication> page) {}

  /**
   * Shows a page of it.
   *
   * @param state only publications in this state, or all
   */
  public Outbox show(@Nullable State state, @Nullable String cursor, int limit) {
    String list = "events:" + state;
    Position after = cursor == null ? null : position(cursors.open(list, cursor));
    List<Publication> found = publications.list(state, after, limit + 1);
    if (found.size() <= limit) {
      return outbox(new Page<>(found, null));
    }
    List<Publication> shown = found.subList(0, limit);
    Position last = shown.getLast().position();
    String next = cursors.seal(list, List.of(last.publishedAt().toString(), last.id().toString()));
    return outbox(new Page<>(shown, next));
  }

  private Outbox outbox(Page<Publication> page) {
    return new Outbox(publications.backlog(), times.lags(), page);
  }

  private static Position position(List<String> cursor) {
    try {
      return new Position(Instant.parse(cursor.get(0)), UUID.fromString(cursor.get(1)));
    } catch (DateTimeException | IllegalArgumentException | IndexOutOfBoundsException _) {
      throw new InvalidCursorException();
    }
  }
}
