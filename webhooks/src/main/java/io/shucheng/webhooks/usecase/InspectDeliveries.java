package io.shucheng.webhooks.usecase;

import io.shucheng.platform.web.Cursors;
import io.shucheng.platform.web.InvalidCursorException;
import io.shucheng.platform.web.Page;
import io.shucheng.webhooks.domain.DeliveryId;
import io.shucheng.webhooks.domain.DeliveryLog;
import io.shucheng.webhooks.domain.DeliveryLog.Entry;
import io.shucheng.webhooks.domain.DeliveryLog.Position;
import io.shucheng.webhooks.domain.DeliveryLog.Status;
import io.shucheng.webhooks.domain.SubscriptionId;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Shows what became of a subscription's messages. */
@Component
public class InspectDeliveries {

  private final InspectSubscriptions subscriptions;
  private final DeliveryLog log;
  private final Cursors cursors;

  InspectDeliveries(InspectSubscriptions subscriptions, DeliveryLog log, Cursors cursors) {
    this.subscriptions = subscriptions;
    this.log = log;
    this.cursors = cursors;
  }

  /** A page of them, the newest first. */
  public Page<Entry> list(
      SubscriptionId id, @Nullable Status status, @Nullable String cursor, int limit) {
    subscriptions.show(id);
    String list = "webhook-deliveries:" + id + ":" + status;
    Position before = cursor == null ? null : position(cursors.open(list, cursor));
    List<Entry> found = log.list(id, status, before, limit + 1);
    if (found.size() <= limit) {
      return new Page<>(found, null);
    }
    List<Entry> shown = found.subList(0, limit);
    Position last = shown.getLast().position();
    return new Page<>(
        shown, cursors.seal(list, List.of(last.createdAt().toString(), last.id().toString())));
  }

  private static Position position(List<String> cursor) {
    try {
      return new Position(
          Instant.parse(cursor.get(0)), new DeliveryId(UUID.fromString(cursor.get(1))));
    } catch (DateTimeException | IllegalArgumentException | IndexOutOfBoundsException _) {
      throw new InvalidCursorException();
    }
  }
}
