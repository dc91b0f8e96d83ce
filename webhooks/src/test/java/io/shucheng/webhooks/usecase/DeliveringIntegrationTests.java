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
import io.shucheng.platform.events.EventBacklog;
import io.shucheng.webhooks.ClockForTests;
import io.shucheng.webhooks.HooksForTests;
import io.shucheng.webhooks.NamesForTests;
import io.shucheng.webhooks.ReceiverForTests;
import io.shucheng.webhooks.ReceiverForTests.Received;
import io.shucheng.webhooks.WebhooksIntegrationTest;
import io.shucheng.webhooks.domain.Deliveries;
import io.shucheng.webhooks.domain.DeliveryLog;
import io.shucheng.webhooks.domain.DeliveryLog.Entry;
import io.shucheng.webhooks.domain.DeliveryLog.Status;
import io.shucheng.webhooks.domain.Schedule;
import io.shucheng.webhooks.domain.Subscription;
import java.io.OutputStream;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@WebhooksIntegrationTest
class DeliveringIntegrationTests {

  private static final JsonMapper JSON = JsonMapper.shared();

  @Autowired HooksForTests hooks;
  @Autowired ClockForTests clock;
  @Autowired NamesForTests names;
  @Autowired Subscribe subscribe;
  @Autowired ChangeSubscription change;
  @Autowired InspectSubscriptions subscriptions;
  @Autowired DeliverMessages deliver;
  @Autowired SendAgain sendAgain;
  @Autowired ForgetDeliveries forget;
  @Autowired Deliveries deliveries;
  @Autowired DeliveryLog log;
  @Autowired EventBacklog backlog;

  ReceiverForTests receiver;

  @BeforeEach
  void open() {
    hooks.clear();
    receiver = new ReceiverForTests();
  }

  @AfterEach
  void close() {
    receiver.close();
    clock.reset();
  }

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
  void aReceiverThatFailsIsTriedTenTimesInThreeDaysWithOneId() {
    receiver.answers(500, "down");
    Subscribe.Added shop = subscribeTo("*");
    Instant begun = clock.instant();
    tell(paid(order(), 1));
    for (int attempt = 1; attempt < Schedule.ATTEMPTS; attempt++) {
      receivedAfter(attempt);
      int made = attempt;
      await()
          .until(
              () -> {
                Entry entry = entry(shop);
                return entry.attempts() == made && "answered with 500".equals(entry.failure());
              });
      await().until(() -> entry(shop).nextAttemptAt().isAfter(clock.instant()));
      clock.turnBy(Duration.between(clock.instant(), entry(shop).nextAttemptAt()));
    }
    receivedAfter(Schedule.ATTEMPTS);
    Entry failed = awaitEntry(shop, Status.FAILED);
    assertThat(failed.attempts()).isEqualTo(10);
    assertThat(failed.answerBody()).isEqualTo("down");
    assertThat(Duration.between(begun, clock.instant()))
        .isBetween(Duration.ofHours(70), Duration.ofHours(72));
    assertThat(receiver.received()).extracting(Received::id).containsOnly(failed.webhookId());
    clock.turnBy(Duration.ofDays(2));
    deliver.begin();
    assertThat(entry(shop)).isEqualTo(failed);

    receiver.answers(200, "ok");
    assertThat(sendAgain.send(failed.id()).orElseThrow().released()).isTrue();
    receivedAfter(11);
    assertThat(awaitEntry(shop, Status.DELIVERED).webhookId()).isEqualTo(failed.webhookId());
  }

  @Test
  void whoeverIsGoneIsSwitchedOffUntilSomebodySwitchesItOnAgain() {
    receiver.answers(410, "");
    Subscribe.Added shop = subscribeTo("*");
    tell(paid(order(), 1));
    receivedAfter(1);
    awaitEntry(shop, Status.FAILED);
    await().until(() -> !current(shop).enabled());
    assertThat(current(shop).disabledBecause()).contains("410");
    tell(paid(order(), 1));
    deliver.begin();
    assertThat(hooks.count("webhooks.delivery")).isOne();
    change.change(
        shop.subscription().id(), null, new ChangeSubscription.Change(null, null, null, true));
    assertThat(current(shop).disabledBecause()).isNull();
  }

  @Test
  void aRedirectIsNotFollowed() {
    try (ReceiverForTests other = new ReceiverForTests()) {
      receiver.answers(
          exchange -> {
            exchange.getResponseHeaders().set("Location", other.url());
            ReceiverForTests.answer(exchange, 302, "");
          });
      Subscribe.Added shop = subscribeTo("*");
      tell(paid(order(), 1));
      receivedAfter(1);
      await().until(() -> entry(shop).failure() != null);
      assertThat(entry(shop).failure()).contains("redirect");
      assertThat(other.received()).isEmpty();
    }
  }

  @Test
  void anAnswerWithoutEndIsTornOff() {
    receiver.answers(
        exchange -> {
          exchange.sendResponseHeaders(200, 0);
          OutputStream body = exchange.getResponseBody();
          byte[] much = "\0红".repeat(2_000).getBytes(java.nio.charset.StandardCharsets.UTF_8);
          while (true) {
            body.write(much);
          }
        });
    Subscribe.Added shop = subscribeTo("*");
    tell(paid(order(), 1));
    receivedAfter(1);
    Entry entry = awaitEntry(shop, Status.DELIVERED);
    assertThat(entry.answerBody()).hasSize(1_000).startsWith("?红?红");
  }

  @Test
  void anAnswerThatDripsIsEnded() {
    CountDownLatch done = new CountDownLatch(1);
    receiver.answers(
        exchange -> {
          exchange.sendResponseHeaders(200, 0);
          try {
            while (!done.await(200, java.util.concurrent.TimeUnit.MILLISECONDS)) {
              exchange.getResponseBody().write('.');
              exchange.getResponseBody().flush();
            }
          } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
          }
        });
    Subscribe.Added shop = subscribeTo("*");
    tell(paid(order(), 1));
    receivedAfter(1);
    await().until(() -> entry(shop).failure() != null);
    assertThat(entry(shop).failure()).contains("too slowly");
    assertThat(entry(shop).status()).isEqualTo(Status.WAITING);
    done.countDown();
  }

  @Test
  void aReceiverThatHangsKeepsNobodyElseWaiting() {
    CountDownLatch hanging = new CountDownLatch(1);
    receiver.answers(
        exchange -> {
          try {
            hanging.await();
          } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
          }
        });
    try (ReceiverForTests quick = new ReceiverForTests()) {
      for (int n = 0; n < 5; n++) {
        subscribe.subscribe("hangs " + n, receiver.url(), List.of("*"), true);
      }
      subscribe.subscribe("quick", quick.url(), List.of("*"), true);
      for (int n = 0; n < 30; n++) {
        hooks.publish(paid(order(), 1));
      }
      await().until(() -> backlog.size() == 0);
      deliver.begin();
      await().until(() -> quick.received().size() == 30);
      assertThat(quick.mostAtOnce()).isLessThanOrEqualTo(4);
      hanging.countDown();
    }
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
  void aHostThatIsNoLongerFoundIsToldInTheLog() {
    names.put("gone.example", "127.0.0.1");
    Subscribe.Added shop =
        subscribe.subscribe("gone", "http://gone.example:1/", List.of("*"), true);
    names.put("gone.example");
    tell(paid(order(), 1));
    deliver.begin();
    await().until(() -> entry(shop).failure() != null);
    assertThat(entry(shop).failure()).contains("no host of this name");
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

  private Subscribe.Added subscribeTo(String type) {
    return subscribe.subscribe("shop", receiver.url(), List.of(type), true);
  }

  private static OrderPlaced placed(OrderId order) {
    var paid = paid(order, 1);
    return new OrderPlaced(order, 1, paid.customer(), paid.total(), paid.at());
  }

  /** Publishes, and has the reaction done with. */
  private void tell(Object event) {
    hooks.publish(event);
    await().until(() -> backlog.size() == 0);
  }

  private List<Received> receivedAfter(int messages) {
    await()
        .until(
            () -> {
              deliver.begin();
              return receiver.received().size() >= messages;
            });
    assertThat(receiver.received()).hasSize(messages);
    return new ArrayList<>(receiver.received());
  }

  private Subscription current(Subscribe.Added added) {
    return subscriptions.show(added.subscription().id());
  }

  private Entry entry(Subscribe.Added added) {
    return log.list(added.subscription().id(), null, null, 1).getFirst();
  }

  private Entry awaitEntry(Subscribe.Added added, Status status) {
    await().until(() -> entry(added).status() == status);
    return entry(added);
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
