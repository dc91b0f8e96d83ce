package io.shucheng.webhooks.usecase;

import io.shucheng.platform.web.Cursors;
import io.shucheng.platform.web.InvalidCursorException;
import io.shucheng.platform.web.Page;
import io.shucheng.webhooks.domain.Subscription;
import io.shucheng.webhooks.domain.SubscriptionId;
import io.shucheng.webhooks.domain.Subscriptions;
import io.shucheng.webhooks.domain.UnknownSubscriptionException;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Shows the subscriptions. */
@Component
public class InspectSubscriptions {

  private static final String LIST = "webhook-subscriptions";

  private final Subscriptions subscriptions;
  private final Cursors cursors;

  InspectSubscriptions(Subscriptions subscriptions, Cursors cursors) {
    this.subscriptions = subscriptions;
    this.cursors = cursors;
  }

  public Subscription show(SubscriptionId id) {
    return subscriptions.find(id).orElseThrow(() -> new UnknownSubscriptionException(id));
  }

  /** A page of them, in the order of their creation. */
  public Page<Subscription> list(@Nullable String cursor, int limit) {
    SubscriptionId after = cursor == null ? null : position(cursors.open(LIST, cursor));
    List<Subscription> found = subscriptions.list(after, limit + 1);
    if (found.size() <= limit) {
      return new Page<>(found, null);
    }
    List<Subscription> shown = found.subList(0, limit);
    return new Page<>(shown, cursors.seal(LIST, List.of(shown.getLast().id().toString())));
  }

  private static SubscriptionId position(List<String> cursor) {
    try {
      return new SubscriptionId(UUID.fromString(cursor.getFirst()));
    } catch (IllegalArgumentException _) {
      throw new InvalidCursorException();
    }
  }
}
