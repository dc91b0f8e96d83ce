package io.shucheng.webhooks.usecase;

import static io.shucheng.webhooks.HooksForTests.order;
import static io.shucheng.webhooks.HooksForTests.paid;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.awaitility.Awaitility.await;

import com.standardwebhooks.Webhook;
import io.shucheng.catalog.BookId;
import io.shucheng.ordering.OrderId;
import io.shucheng.ordering.events.BookAvailabilityChanged;
import io.shucheng.ordering.events.OrderPlaced;
import io.shucheng.ordering.events.OrdersPlaced;
import io.shucheng.webhooks.NamesForTests;
import io.shucheng.webhooks.ReceiverForTests;
import io.shucheng.webhooks.ReceiverForTests.Received;
import io.shucheng.webhooks.WebhooksIntegrationTest;
import io.shucheng.webhooks.domain.Deliveries;
import io.shucheng.webhooks.domain.DeliveryLog.Entry;
import io.shucheng.webhooks.domain.DeliveryLog.Status;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What happens is told to whom it concerns, once and signed. */
@WebhooksIntegrationTest
class DeliveringIntegrationTests extends WithAReceiver {

  private static final JsonMapper JSON = JsonMapper.shared();

  @Autowired NamesForTests names;
  @Autowired ChangeSubscription change;
  @Autowired SendAgain sendAgain;
  @Autowired ForgetDeliveries forget;
  @Autowired Deliveries deliveries;

  @Test
  void whatHappensIsToldSignedAsStandardWebhooksHasIt() throws Exception {
    Subscribe.Added shop = subscribeTo("order.paid");
    OrderId order = order();
    tell(paid(order, 3));
    Received message = receivedAfter(1).getFirst();
    assertThatCode(() -> verify(shop.secret().text(), message)).doesNotThrowAnyException();
    assertThat(message.id()).startsWith("msg_");
    assertThat(message.headers().getFirst("Content-Type")).startsWith("application/json");
    JsonNode body = JSON.readTree(message.body());
    assertThat(body.path("type").asString()).isEqualTo("order.paid");
    assertThat(body.path("timestamp").asString()).isEqualTo("2026-11-22T10:00:00Z");
    assertThat(body.at("/data/orderId").asString()).isEqualTo(order.toString());
    assertThat(body.at("/data/sequence").asLong()).isEqualTo(3);
    assertThat(body.at("/data/total/amount").asString()).isEqualTo("39.90");
    Entry entry = awaitEntry(shop, Status.DELIVERED);
    assertThat(entry.attempts()).isOne();
    assertThat(entry.answerStatus()).isEqualTo(204);
    assertThat(entry.webhookId()).isEqualTo(message.id());
  }

  @Test
  void eachSubscriberIsToldWhatItWants() {
    try (ReceiverForTests other = new ReceiverForTests()) {
      subscribeTo("*");
      subscribe.subscribe("other", other.url(), List.of("order.placed"), true);
      subscribe.subscribe("off", other.url(), List.of("*"), false);
      OrderPlaced placed = placed(order());
      tell(new OrdersPlaced(List.of(placed, placed(order()))));
      tell(paid(placed.order(), 2));
      tell(new BookAvailabilityChanged(List.of(new BookId(17), new BookId(18))));
      receivedAfter(4);
      await().until(() -> other.received().size() == 2);
      assertThat(receiver.received())
          .extracting(message -> JSON.readTree(message.body()).path("type").asString())
          .containsExactlyInAnyOrder(
              "order.placed", "order.placed", "order.paid", "book.availability_changed");
    }
  }

  @Test
  void anEventThatComesTwiceIsToldOnce() {
    subscribeTo("*");
    OrderId order = order();
    tell(paid(order, 2));
    tell(paid(order, 2));
    tell(paid(order, 3));
    receivedAfter(2);
    assertThat(hooks.count("webhooks.delivery")).isEqualTo(2);
  }

  @Test
  void withoutAnySubscriptionNothingIsStored() {
    tell(paid(order(), 1));
    assertThat(hooks.count("webhooks.message")).isZero();
  }

  @Test
  void whatANodeClaimedAndNeverSentIsSentByAnother() {
    Subscribe.Added shop = subscribeTo("*");
    hooks.publish(paid(order(), 1));
    await().until(() -> hooks.count("webhooks.delivery") == 1);
    Instant now = clock.instant();
    assertThat(deliveries.claim(shop.subscription().id(), now, now.plusSeconds(40))).isPresent();
    assertThat(deliveries.claim(shop.subscription().id(), now, now.plusSeconds(40))).isEmpty();
    assertThat(sendAgain.send(entry(shop).id()).orElseThrow().released()).isFalse();
    deliver.begin();
    clock.turnBy(Duration.ofSeconds(39));
    deliver.begin();
    assertThat(entry(shop).attempts()).isOne();
    clock.turnBy(Duration.ofSeconds(2));
    receivedAfter(1);
    assertThat(awaitEntry(shop, Status.DELIVERED).attempts()).isEqualTo(2);
  }

  @Test
  void nodesAtOnceSendEachMessageOnce() {
    subscribeTo("*");
    List<OrderId> orders = IntStream.range(0, 60).mapToObj(_ -> order()).toList();
    orders.forEach(order -> hooks.publish(paid(order, 1)));
    await().until(() -> backlog.size() == 0);
    IntStream.range(0, 20).parallel().forEach(_ -> deliver.begin());
    await().until(() -> receiver.received().size() >= 60);
    assertThat(receiver.received()).extracting(Received::id).doesNotHaveDuplicates().hasSize(60);
  }

  @Test
  void whileASecretIsReplacedBothVerifyAndThenOnlyTheNewOne() throws Exception {
    Subscribe.Added shop = subscribeTo("*");
    ChangeSubscription.Rotated rotated = change.rotate(shop.subscription().id(), null);
    tell(paid(order(), 1));
    Received both = receivedAfter(1).getFirst();
    verify(shop.secret().text(), both);
    verify(rotated.secret().text(), both);
    clock.turnBy(Duration.ofHours(25));
    tell(paid(order(), 1));
    Received later = receivedAfter(2).getLast();
    assertThat(later.headers().getFirst("webhook-signature")).doesNotContain(" ");
  }

  @Test
  void theNameIsKeptAndTheAddressIsTheOneThatWasFound() {
    names.put("erp.example", "127.0.0.1");
    subscribe.subscribe(
        "named", "http://erp.example:" + receiver.port() + "/hook?a=b", List.of("*"), true);
    tell(paid(order(), 1));
    Received message = receivedAfter(1).getFirst();
    assertThat(message.headers().getFirst("Host")).isEqualTo("erp.example:" + receiver.port());
  }

  @Test
  void theLogIsForgottenAfterAMonth() {
    Subscribe.Added shop = subscribeTo("*");
    tell(paid(order(), 1));
    receivedAfter(1);
    awaitEntry(shop, Status.DELIVERED);
    clock.turnBy(Duration.ofDays(29));
    forget.forget();
    assertThat(hooks.count("webhooks.delivery")).isOne();
    clock.turnBy(Duration.ofDays(2));
    forget.forget();
    assertThat(hooks.count("webhooks.delivery")).isZero();
    assertThat(hooks.count("webhooks.message")).isZero();
  }

  private static OrderPlaced placed(OrderId order) {
    var paid = paid(order, 1);
    return new OrderPlaced(order, 1, paid.customer(), paid.total(), paid.at());
  }

  private static void verify(String secret, Received message) throws Exception {
    Map<String, List<String>> headers =
        Map.of(
            "webhook-id", List.of(message.id()),
            "webhook-timestamp", List.of(message.headers().getFirst("webhook-timestamp")),
            "webhook-signature", List.of(message.headers().getFirst("webhook-signature")));
    new Webhook(secret).verify(message.body(), headers);
  }
}
