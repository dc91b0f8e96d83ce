package io.shucheng.webhooks.http;

import static io.shucheng.webhooks.HooksForTests.order;
import static io.shucheng.webhooks.HooksForTests.paid;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.shucheng.platform.identity.Role;
import io.shucheng.webhooks.HooksForTests;
import io.shucheng.webhooks.WebhooksIntegrationTest;
import io.shuchengtest.ShopClient;
import io.shuchengtest.ShopClient.Answer;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@WebhooksIntegrationTest
class SubscriptionsIntegrationTests {

  private static final String SUBSCRIPTIONS = "/api/v2/webhooks/subscriptions";
  private static final String WANTED =
      "{\"name\":\"ERP\",\"url\":\"http://localhost:9/hook\",\"eventTypes\":[\"order.paid\"]}";

  @LocalServerPort int port;
  @Autowired HooksForTests hooks;

  ShopClient operator;

  @BeforeEach
  void connect() {
    hooks.clear();
    operator = ShopClient.at(port).as(hooks.tokenOf(Role.OPERATOR));
  }

  @Test
  void aSubscriptionIsAddedShownChangedAndEnded() {
    Answer added = operator.post(SUBSCRIPTIONS, WANTED);
    assertThat(added.status()).isEqualTo(201);
    assertThat(added.json().path("secret").asString()).matches("whsec_[A-Za-z0-9+/]{43}=");
    assertThat(added.json().path("enabled").asBoolean()).isTrue();
    String one = added.header("Location");
    Answer shown = operator.get(one);
    assertThat(shown.status()).isEqualTo(200);
    assertThat(shown.json().has("secret")).isFalse();
    assertThat(shown.header("ETag")).isEqualTo(added.header("ETag"));
    assertThat(operator.with("If-None-Match", shown.header("ETag")).get(one).status())
        .isEqualTo(304);

    Answer changed =
        operator
            .with("If-Match", shown.header("ETag"))
            .send("PATCH", one, "{\"enabled\":false,\"eventTypes\":[\"*\"]}");
    assertThat(changed.status()).isEqualTo(200);
    assertThat(changed.json().path("enabled").asBoolean()).isFalse();
    assertThat(changed.json().path("name").asString()).isEqualTo("ERP");
    assertThat(changed.json().at("/eventTypes/0").asString()).isEqualTo("*");
    Answer stale =
        operator.with("If-Match", shown.header("ETag")).send("PATCH", one, "{\"name\":\"x\"}");
    assertThat(stale.status()).isEqualTo(412);
    assertThat(stale.problem()).isEqualTo("stale");
    assertThat(operator.with("If-Match", "\"1\"").delete(one, null).status()).isEqualTo(412);
    assertThat(operator.with("If-Match", changed.header("ETag")).delete(one, null).status())
        .isEqualTo(204);
    assertThat(operator.get(one).status()).isEqualTo(404);
    assertThat(operator.delete(one, null).status()).isEqualTo(404);
  }

  @Test
  void aNewSecretIsToldOnceAndTheOldOneSignsForADay() {
    String one = operator.post(SUBSCRIPTIONS, WANTED).header("Location");
    Answer rotated = operator.post(one + "/secret", null);
    assertThat(rotated.status()).isEqualTo(200);
    assertThat(rotated.json().path("secret").asString()).startsWith("whsec_");
    assertThat(rotated.json().path("oldSecretUntil").isString()).isTrue();
    assertThat(rotated.header("ETag")).isEqualTo("\"2\"");
    assertThat(operator.with("If-Match", "\"1\"").post(one + "/secret", null).status())
        .isEqualTo(412);
    assertThat(operator.post(SUBSCRIPTIONS + "/" + UUID.randomUUID() + "/secret", null).status())
        .isEqualTo(404);
  }

  @Test
  void pagesShowEachSubscriptionOnceAndNoSecret() {
    IntStream.range(0, 5).forEach(_ -> operator.post(SUBSCRIPTIONS, WANTED));
    Answer first = operator.get(SUBSCRIPTIONS + "?limit=3");
    assertThat(first.text()).doesNotContain("whsec_");
    Answer second =
        operator.get(
            SUBSCRIPTIONS + "?limit=3&cursor=" + first.json().path("nextCursor").asString());
    List<String> ids = new ArrayList<>();
    first.json().path("items").forEach(one -> ids.add(one.path("id").asString()));
    second.json().path("items").forEach(one -> ids.add(one.path("id").asString()));
    assertThat(ids).doesNotHaveDuplicates().hasSize(5);
    assertThat(second.json().has("nextCursor")).isFalse();
  }

  @Test
  void aHundredAreKeptAndNoMore() {
    for (int n = 0; n < 100; n++) {
      assertThat(operator.post(SUBSCRIPTIONS, WANTED).status()).isEqualTo(201);
    }
    Answer refused = operator.post(SUBSCRIPTIONS, WANTED);
    assertThat(refused.status()).isEqualTo(409);
    assertThat(refused.problem()).isEqualTo("too-many-subscriptions");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{\"url\":\"http://localhost/\",\"eventTypes\":[\"*\"]}|/name",
        "{\"name\":\"\",\"url\":\"http://localhost/\",\"eventTypes\":[\"*\"]}|/name",
        "{\"name\":\"a\\u0000b\",\"url\":\"http://localhost/\",\"eventTypes\":[\"*\"]}|/name",
        "{\"name\":\"a\",\"eventTypes\":[\"*\"]}|/url",
        "{\"name\":\"a\",\"url\":\"\",\"eventTypes\":[\"*\"]}|/url",
        "{\"name\":\"a\",\"url\":\"ftp://localhost/\",\"eventTypes\":[\"*\"]}|/url",
        "{\"name\":\"a\",\"url\":\"http://\",\"eventTypes\":[\"*\"]}|/url",
        "{\"name\":\"a\",\"url\":\"http:///x\",\"eventTypes\":[\"*\"]}|/url",
        "{\"name\":\"a\",\"url\":\"http://user:word@localhost/\",\"eventTypes\":[\"*\"]}|/url",
        "{\"name\":\"a\",\"url\":\"http://localhost/#x\",\"eventTypes\":[\"*\"]}|/url",
        "{\"name\":\"a\",\"url\":\"http://localhost:99999/\",\"eventTypes\":[\"*\"]}|/url",
        "{\"name\":\"a\",\"url\":\"http://localhost:0/\",\"eventTypes\":[\"*\"]}|/url",
        "{\"name\":\"a\",\"url\":\"http://书城.example/\",\"eventTypes\":[\"*\"]}|/url",
        "{\"name\":\"a\",\"url\":\"http://localhost/书\",\"eventTypes\":[\"*\"]}|/url",
        "{\"name\":\"a\",\"url\":\"http://nowhere.example/\",\"eventTypes\":[\"*\"]}|/url",
        "{\"name\":\"a\",\"url\":\"http://local host/\",\"eventTypes\":[\"*\"]}|/url",
        "{\"name\":\"a\",\"url\":\"http://localhost/\\r\\nX: y\",\"eventTypes\":[\"*\"]}|/url",
        "{\"name\":\"a\",\"url\":\"http://localhost/\"}|/eventTypes",
        "{\"name\":\"a\",\"url\":\"http://localhost/\",\"eventTypes\":[]}|/eventTypes",
        "{\"name\":\"a\",\"url\":\"http://localhost/\",\"eventTypes\":[\"order.paid\",\"x\"]}|/eventTypes/1",
        "{\"name\":\"a\",\"url\":\"http://localhost/\",\"eventTypes\":[null]}|/eventTypes/0",
        "{\"name\":\"a\",\"url\":\"http://localhost/\",\"eventTypes\":[\"*\",\"order.paid\"]}|/eventTypes",
        "{\"name\":\"a\",\"url\":\"http://localhost/\",\"eventTypes\":[\"*\",\"*\"]}|/eventTypes",
      })
  void whatCannotBeIsRefusedWithItsField(String body, String pointer) {
    Answer refused = operator.post(SUBSCRIPTIONS, body);
    assertThat(refused.status()).isEqualTo(422);
    assertThat(refused.problem()).isEqualTo("invalid");
    assertThat(refused.json().at("/errors/0/pointer").asString()).isEqualTo(pointer);
    assertThat(hooks.count("webhooks.subscription")).isZero();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "[]",
        "{\"name\":1,\"url\":\"http://localhost/\",\"eventTypes\":[\"*\"]}",
        "{\"name\":\"a\",\"url\":\"http://localhost/\",\"eventTypes\":\"*\"}",
        "{\"name\":\"a\",\"url\":\"http://localhost/\",\"eventTypes\":[\"*\"],\"secret\":\"x\"}",
        "{\"name\":\"a\",\"name\":\"b\",\"url\":\"http://localhost/\",\"eventTypes\":[\"*\"]}",
        "{\"name\":\"a\",\"url\":\"http://localhost/\",\"eventTypes\":[\"*\"],\"enabled\":\"yes\"}"
      })
  void whatCannotBeReadIs400(String body) {
    assertThat(operator.post(SUBSCRIPTIONS, body).status()).isEqualTo(400);
  }

  @Test
  void aLongNameOrUrlIsRefused() {
    String name = "x".repeat(101);
    assertThat(operator.post(SUBSCRIPTIONS, WANTED.replace("ERP", name)).status()).isEqualTo(422);
    String path = "hook" + "x".repeat(2_000);
    assertThat(operator.post(SUBSCRIPTIONS, WANTED.replace("hook", path)).status()).isEqualTo(422);
  }

  @Test
  void theLogIsListedFilteredPagedAndSentAgain() {
    String one = operator.post(SUBSCRIPTIONS, WANTED).header("Location");
    for (int n = 0; n < 5; n++) {
      hooks.publish(paid(order(), 1));
    }
    await().until(() -> hooks.count("webhooks.delivery") == 5);
    Answer first = operator.get(one + "/deliveries?limit=3");
    assertThat(first.status()).isEqualTo(200);
    assertThat(first.json().path("items").size()).isEqualTo(3);
    assertThat(first.json().at("/items/0/type").asString()).isEqualTo("order.paid");
    assertThat(first.json().at("/items/0/status").asString()).isEqualTo("WAITING");
    assertThat(first.json().at("/items/0/attempts").asInt()).isZero();
    String cursor = first.json().path("nextCursor").asString();
    Answer second = operator.get(one + "/deliveries?limit=3&cursor=" + cursor);
    assertThat(second.json().path("items").size()).isEqualTo(2);
    assertThat(operator.get(one + "/deliveries?status=FAILED").json().path("items").size())
        .isZero();
    assertThat(operator.get(one + "/deliveries?status=failed").status()).isEqualTo(400);
    assertThat(operator.get(one + "/deliveries?status=FAILED&cursor=" + cursor).status())
        .isEqualTo(400);
    assertThat(operator.get(one + "/deliveries?limit=0").status()).isEqualTo(400);
    String delivery = first.json().at("/items/0/id").asString();
    Answer again = operator.post("/api/v2/webhooks/deliveries/" + delivery + "/redelivery", null);
    assertThat(again.status()).isEqualTo(202);
    Answer unknown =
        operator.post("/api/v2/webhooks/deliveries/" + UUID.randomUUID() + "/redelivery", null);
    assertThat(unknown.status()).isEqualTo(404);
    assertThat(operator.get(SUBSCRIPTIONS + "/" + UUID.randomUUID() + "/deliveries").status())
        .isEqualTo(404);
  }

  @Test
  void onlyOperatorsMay() {
    String one = operator.post(SUBSCRIPTIONS, WANTED).header("Location");
    for (Role role : List.of(Role.CUSTOMER, Role.MERCHANDISER, Role.FULFILMENT)) {
      ShopClient other = ShopClient.at(port).as(hooks.tokenOf(role));
      assertThat(other.get(SUBSCRIPTIONS).status()).isEqualTo(403);
      assertThat(other.post(SUBSCRIPTIONS, WANTED).status()).isEqualTo(403);
      assertThat(other.post(one + "/secret", null).status()).isEqualTo(403);
      assertThat(other.get(one + "/deliveries").status()).isEqualTo(403);
    }
    assertThat(ShopClient.at(port).get(SUBSCRIPTIONS).status()).isEqualTo(401);
  }
}
