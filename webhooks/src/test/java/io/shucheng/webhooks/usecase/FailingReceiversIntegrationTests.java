package io.shucheng.webhooks.usecase;

import static io.shucheng.webhooks.HooksForTests.order;
import static io.shucheng.webhooks.HooksForTests.paid;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.shucheng.webhooks.NamesForTests;
import io.shucheng.webhooks.ReceiverForTests;
import io.shucheng.webhooks.ReceiverForTests.Received;
import io.shucheng.webhooks.WebhooksIntegrationTest;
import io.shucheng.webhooks.domain.DeliveryLog.Entry;
import io.shucheng.webhooks.domain.DeliveryLog.Status;
import io.shucheng.webhooks.domain.Schedule;
import io.shucheng.webhooks.domain.Subscription;
import java.io.OutputStream;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Receivers that fail, hang, drip or are gone. */
@WebhooksIntegrationTest
class FailingReceiversIntegrationTests extends WithAReceiver {

  @Autowired NamesForTests names;
  @Autowired ChangeSubscription change;
  @Autowired InspectSubscriptions subscriptions;
  @Autowired SendAgain sendAgain;

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

  private Subscription current(Subscribe.Added added) {
    return subscriptions.show(added.subscription().id());
  }
}
