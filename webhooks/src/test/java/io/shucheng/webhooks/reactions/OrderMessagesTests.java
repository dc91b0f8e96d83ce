package io.shucheng.webhooks.reactions;

import static org.assertj.core.api.Assertions.assertThat;

import io.shucheng.catalog.BookId;
import io.shucheng.ordering.OrderId;
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
import io.shucheng.platform.identity.AccountId;
import io.shucheng.platform.money.Money;
import io.shucheng.webhooks.domain.Message;
import io.shucheng.webhooks.domain.MessageType;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class OrderMessagesTests {

  private static final OrderId ORDER = OrderId.parse("018f0000-0000-7000-8000-00000000000a");
  private static final AccountId CUSTOMER =
      new AccountId(UUID.fromString("018f0000-0000-7000-8000-00000000000b"));
  private static final UUID SHIPMENT = UUID.fromString("018f0000-0000-7000-8000-00000000000c");
  private static final Instant AT = Instant.parse("2026-11-22T10:00:00Z");
  private static final Money MONEY = Money.of("39.90", "CNY");

  private final JsonMapper json = JsonMapper.shared();
  private final OrderMessages messages = new OrderMessages(json);

  static Stream<OrderEvent> everyEvent() {
    return Stream.of(
        new OrderPlaced(ORDER, 7, CUSTOMER, MONEY, AT),
        new OrderPaid(ORDER, 7, CUSTOMER, MONEY, true, AT),
        new OrderCancelled(ORDER, 7, CUSTOMER, MONEY, AT),
        new OrderExpired(ORDER, 7, CUSTOMER, MONEY, AT),
        new OrderHeldBack(ORDER, 7, CUSTOMER, AT),
        new OrderCleared(ORDER, 7, CUSTOMER, AT),
        new OrderShipped(ORDER, 7, CUSTOMER, SHIPMENT, "SF", null, true, AT),
        new OrderDelivered(ORDER, 7, CUSTOMER, true, AT),
        new OrderRefunded(ORDER, 7, CUSTOMER, MONEY, false, AT),
        new OrderReturned(ORDER, 7, CUSTOMER, 2, AT),
        new LatePaymentReturned(ORDER, 7, CUSTOMER, MONEY, AT));
  }

  @ParameterizedTest
  @MethodSource("everyEvent")
  void everyEventSaysWhoseItIsAndWhichItIs(OrderEvent event) {
    Message message = messages.of(event);
    JsonNode body = json.readTree(message.body());
    assertThat(body.propertyNames()).containsExactly("type", "timestamp", "data");
    assertThat(body.path("type").asString()).isEqualTo(message.type().words());
    assertThat(body.path("timestamp").asString()).isEqualTo(AT.toString());
    assertThat(body.at("/data/orderId").asString()).isEqualTo(ORDER.toString());
    assertThat(body.at("/data/customerId").asString()).isEqualTo(CUSTOMER.value().toString());
    assertThat(body.at("/data/sequence").asLong()).isEqualTo(7);
    assertThat(message.identity()).isEqualTo(message.type().words() + ":" + ORDER + ":7");
    assertThat(messages.of(event).identity()).isEqualTo(message.identity());
  }

  @Test
  void everyTypeIsTold() {
    assertThat(
            Stream.concat(
                    everyEvent().map(event -> messages.of(event).type()),
                    Stream.of(messages.of(List.of(new BookId(1)), "x", AT).type()))
                .toList())
        .containsExactlyInAnyOrderElementsOf(Arrays.asList(MessageType.values()));
  }

  @Test
  void whatIsNotKnownIsLeftOut() {
    JsonNode data =
        json.readTree(
                messages
                    .of(new OrderShipped(ORDER, 7, CUSTOMER, SHIPMENT, "SF", null, false, AT))
                    .body())
            .path("data");
    assertThat(data.path("carrier").asString()).isEqualTo("SF");
    assertThat(data.has("tracking")).isFalse();
    assertThat(data.path("complete").asBoolean()).isFalse();
    assertThat(data.path("shipmentId").asString()).isEqualTo(SHIPMENT.toString());
  }

  @Test
  void booksAreNamedByTheirIds() {
    Message message = messages.of(List.of(new BookId(17), new BookId(18)), "x", AT);
    assertThat(json.readTree(message.body()).at("/data/bookIds").toString()).isEqualTo("[17,18]");
  }
}
