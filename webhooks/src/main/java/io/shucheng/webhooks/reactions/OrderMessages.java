package io.shucheng.webhooks.reactions;

import com.github.f4b6a3.uuid.UuidCreator;
import io.shucheng.catalog.BookId;
import io.shucheng.ordering.events.LatePaymentReturned;
import io.shucheng.ordering.events.OrderCancelled;
import io.shucheng.ordering.events.OrderCleared;
import io.shucheng.ordering.events.OrderDelivered;
import io.shucheng.ordering.events.OrderEvent;
import io.shucheng.ordering.events.OrderExpired;
import io.shucheng.ordering.events.OrderHeldBack;
import io.shucheng.ordering.events.OrderPaid;
import io.shucheng.ordering.events.OrderPlaced;
import io.shucheng.ordering.events.OrderRefunded;
import io.shucheng.ordering.events.OrderReturned;
import io.shucheng.ordering.events.OrderShipped;
import io.shucheng.webhooks.domain.Message;
import io.shucheng.webhooks.domain.MessageType;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Puts events into the words of messages: Standard Webhooks' type, timestamp and data. */
@Component
class OrderMessages {

  private final JsonMapper json;

  OrderMessages(JsonMapper json) {
    this.json = json;
  }

  /** A message's body. */
  record Body(String type, Instant timestamp, Map<String, Object> data) {}

  /** An event of an order; told from others by its type, order and sequence. */
  Message of(OrderEvent event) {
    Map<String, Object> data = new LinkedHashMap<>();
    data.put("orderId", event.order().toString());
    data.put("sequence", event.sequence());
    data.put("customerId", event.customer().value().toString());
    MessageType type = describe(event, data);
    return message(
        type, type.words() + ":" + event.order() + ":" + event.sequence(), event.at(), data);
  }

  /**
   * Books came into stock or went out of it.
   *
   * @param identity what tells this event from another of the same books
   */
  Message of(List<BookId> books, String identity, Instant at) {
    MessageType type = MessageType.AVAILABILITY_CHANGED;
    return message(
        type,
        type.words() + ":" + identity,
        at,
        Map.of("bookIds", books.stream().map(BookId::value).toList()));
  }

  private static MessageType describe(OrderEvent event, Map<String, Object> data) {
    return switch (event) {
      case OrderPlaced placed -> {
        data.put("total", placed.total());
        yield MessageType.ORDER_PLACED;
      }
      case OrderPaid paid -> {
        data.put("total", paid.total());
        data.put("late", paid.late());
        yield MessageType.ORDER_PAID;
      }
      case OrderCancelled cancelled -> {
        data.put("total", cancelled.total());
        yield MessageType.ORDER_CANCELLED;
      }
      case OrderExpired expired -> {
        data.put("total", expired.total());
        yield MessageType.ORDER_EXPIRED;
      }
      case OrderShipped shipped -> {
        data.put("shipmentId", shipped.shipment().toString());
        putKnown(data, "carrier", shipped.carrier());
        putKnown(data, "tracking", shipped.tracking());
        data.put("complete", shipped.complete());
        yield MessageType.ORDER_SHIPPED;
      }
      case OrderDelivered delivered -> {
        data.put("complete", delivered.complete());
        yield MessageType.ORDER_DELIVERED;
      }
      case OrderHeldBack _ -> MessageType.ORDER_HELD_BACK;
      case OrderCleared _ -> MessageType.ORDER_CLEARED;
      case OrderRefunded refunded -> {
        data.put("amount", refunded.amount());
        data.put("complete", refunded.complete());
        yield MessageType.ORDER_REFUNDED;
      }
      case OrderReturned returned -> {
        data.put("copies", returned.copies());
        yield MessageType.ORDER_RETURNED;
      }
      case LatePaymentReturned late -> {
        data.put("amount", late.amount());
        yield MessageType.LATE_PAYMENT_RETURNED;
      }
    };
  }

  private static void putKnown(Map<String, Object> data, String name, @Nullable String value) {
    if (value != null) {
      data.put(name, value);
    }
  }

  private Message message(MessageType type, String identity, Instant at, Map<String, Object> data) {
    return new Message(
        UuidCreator.getTimeOrderedEpoch(),
        identity,
        type,
        json.writeValueAsString(new Body(type.words(), at, data)));
  }
}
