package io.shucheng.webhooks.reactions;

import io.shucheng.catalog.BookId;
import io.shucheng.ordering.events.BookAvailabilityChanged;
import io.shucheng.ordering.events.OrderEvent;
import io.shucheng.ordering.events.OrdersPlaced;
import io.shucheng.platform.events.CurrentDelivery;
import io.shucheng.webhooks.domain.Message;
import io.shucheng.webhooks.usecase.TellSubscribers;
import io.shucheng.webhooks.usecase.WebhookInterest;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;

/**
 * Makes messages of what happens. Messages and deliveries are written in the transaction of the
 * reaction; an event that comes twice makes them once.
 */
@Component
class EventReactions {

  /** So that no message is much longer than others. */
  private static final int MOST_BOOKS = 500;

  private final TellSubscribers tellSubscribers;
  private final OrderMessages messages;
  private final CurrentDelivery delivery;
  private final Clock clock;

  EventReactions(
      TellSubscribers tellSubscribers,
      OrderMessages messages,
      CurrentDelivery delivery,
      Clock clock) {
    this.tellSubscribers = tellSubscribers;
    this.messages = messages;
    this.delivery = delivery;
    this.clock = clock;
  }

  @ApplicationModuleListener(id = "webhooks.orders-placed", condition = WebhookInterest.WANTED)
  void on(OrdersPlaced event) {
    tellSubscribers.tell(event.orders().stream().map(messages::of).toList());
  }

  @ApplicationModuleListener(id = "webhooks.order-event", condition = WebhookInterest.WANTED)
  void on(OrderEvent event) {
    tellSubscribers.tell(List.of(messages.of(event)));
  }

  /** It has no identity of its own: that of its delivery to this listener stands for it. */
  @ApplicationModuleListener(
      id = "webhooks.book-availability-changed",
      condition = WebhookInterest.WANTED)
  void on(BookAvailabilityChanged event) {
    String identity = delivery.id().orElseGet(UUID::randomUUID).toString();
    Instant now = clock.instant();
    List<Message> told = new ArrayList<>();
    List<BookId> books = event.books();
    for (int from = 0; from < books.size(); from += MOST_BOOKS) {
      told.add(
          messages.of(
              books.subList(from, Math.min(from + MOST_BOOKS, books.size())),
              identity + ":" + from,
              now));
    }
    tellSubscribers.tell(told);
  }
}
