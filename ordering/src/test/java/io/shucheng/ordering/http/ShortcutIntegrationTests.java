package io.shucheng.ordering.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.shucheng.catalog.BookId;
import io.shucheng.ordering.OrderingIntegrationTest;
import io.shucheng.ordering.ShopForTests;
import io.shucheng.platform.identity.Tokens;
import io.shuchengtest.ShopClient;
import io.shuchengtest.ShopClient.Answer;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.node.ObjectNode;

/** Whether an order took the shortcut or the way through the servlets, nobody can tell. */
@OrderingIntegrationTest
class ShortcutIntegrationTests {

  private static final String ORDERS = "/api/v1/orders";

  /** Of each request its own. */
  private static final Set<String> OWN =
      Set.of("x-request-id", "location", "date", "content-length", "transfer-encoding");

  @LocalServerPort int port;
  @Autowired ShopForTests shopForTests;
  @Autowired MeterRegistry meters;
  @Autowired Tokens tokens;

  private ShopClient near;
  private ShopClient far;
  private BookId book;

  /** A token is verified by the filters the first time. */
  @BeforeEach
  void beKnown() {
    near = known(ShopClient.at(port).as(shopForTests.guest()));
    far = known(near.with("Cookie", "theme=dark"));
    book = shopForTests.book("39.90", 50);
  }

  @AfterEach
  void prove() {
    shopForTests.assertProven();
  }

  @Test
  void anOrderIsAnsweredAlike() {
    double before = taken();
    Answer one = near.post(ORDERS, lines(book, 1));
    assertThat(taken()).isEqualTo(before + 1);
    Answer other = far.post(ORDERS, lines(book, 1));
    assertThat(taken()).isEqualTo(before + 1);

    assertThat(one.status()).isEqualTo(201).isEqualTo(other.status());
    assertThat(headers(one)).isEqualTo(headers(other));
    assertThat(one.header("Location")).isEqualTo(ORDERS + "/" + one.json().path("id").asString());
    assertThat(one.json().propertyNames()).isEqualTo(other.json().propertyNames());
    assertThat(near.get(one.header("Location")).text()).isEqualTo(one.text());
  }

  @Test
  void aRepeatedOrderIsTheFirstWhicheverWayItComes() {
    String key = UUID.randomUUID().toString();
    ShopClient keyed = known(near.with("Idempotency-Key", key));
    ShopClient keyedFar = known(far.with("Idempotency-Key", key));
    double before = taken();
    Answer first = keyed.post(ORDERS, lines(book, 1));

    assertThat(keyedFar.post(ORDERS, lines(book, 1)).text()).isEqualTo(first.text());
    assertThat(keyed.post(ORDERS, lines(book, 1)).text()).isEqualTo(first.text());
    assertThat(taken()).isEqualTo(before + 2);
    assertThat(keyed.post(ORDERS, lines(book, 2)).problem()).isEqualTo("idempotency-key-reused");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "null",
        "{",
        "[]",
        "\"lines\"",
        "{}",
        "{\"lines\":[]}",
        "{\"lines\":[null]}",
        "{\"lines\":[{\"bookId\":\"x\",\"quantity\":1}]}",
        "{\"lines\":[{\"bookId\":999999999,\"quantity\":1}]}",
        "{\"lines\":[{\"bookId\":BOOK,\"quantity\":0}]}",
        "{\"lines\":[{\"bookId\":BOOK,\"quantity\":51}]}",
        "{\"lines\":[{\"bookId\":BOOK,\"quantity\":1}],\"coupon\":\"x\"}",
        "{\"lines\":[{\"bookId\":BOOK,\"quantity\":1}],\"expectedTotal\":{\"amount\":\"1.00\",\"currency\":\"CNY\"}}",
        "{\"lines\":[{\"bookId\":BOOK,\"quantity\":1}],\"expectedTotal\":{\"amount\":\"1.00\",\"currency\":\"XYZ1\"}}",
        "{\"lines\":[{\"bookId\":BOOK,\"quantity\":1}],\"shippingAddress\":{\"country\":\"中\"}}",
      })
  void whatFailsIsToldAlike(String template) {
    String body = template.replace("BOOK", book.toString());
    Answer one = near.post(ORDERS, body);
    Answer other = far.post(ORDERS, body);

    assertThat(one.status()).isBetween(400, 499).isEqualTo(other.status());
    assertThat(headers(one)).isEqualTo(headers(other));
    assertThat(problem(one)).isEqualTo(problem(other));
  }

  @Test
  void aBadKeyIsToldAlike() {
    String bad = "k".repeat(256);
    Answer one = known(near.with("Idempotency-Key", bad)).post(ORDERS, lines(book, 1));
    Answer other = known(far.with("Idempotency-Key", bad)).post(ORDERS, lines(book, 1));

    assertThat(one.status()).isEqualTo(400);
    assertThat(problem(one)).isEqualTo(problem(other));
  }

  /** What is not plain is not refused for it. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "Accept: application/cbor",
        "Accept: text/html, application/json;q=0.9",
        "Content-Type: application/json;charset=UTF-16",
        "Origin: http://localhost",
        "X-Twice: 1",
      })
  void whatIsNotPlainTakesTheOtherWay(String header) {
    double before = taken();
    String name = header.substring(0, header.indexOf(':'));
    ShopClient client = near.with(name, header.substring(name.length() + 2));
    ShopClient sending = name.equals("X-Twice") ? client.with(name, "2") : client;
    known(sending);
    Answer answer = sending.post(ORDERS, lines(book, 1));

    assertThat(answer.status()).isIn(201, 400);
    assertThat(taken()).isEqualTo(before);
  }

  @Test
  void aLogInThatHasEndedOrdersNothing() {
    var pair = tokens.logInAsGuest(UUID.randomUUID() + "@example.com");
    ShopClient gone = known(ShopClient.at(port).as(pair.accessToken()));
    tokens.logOut(pair.refreshToken());

    ShopForTests.await(
        "the log-in has ended", () -> gone.post(ORDERS, lines(book, 1)).status() == 401);
    assertThat(gone.get(ORDERS).status()).isEqualTo(401);
  }

  @Test
  void aTokenThatSomebodyChangedIsNone() {
    String token = shopForTests.guest();
    known(ShopClient.at(port).as(token));
    String other = token.substring(0, token.length() - 2) + (token.endsWith("AA") ? "BB" : "AA");

    assertThat(ShopClient.at(port).as(other).post(ORDERS, lines(book, 1)).status()).isEqualTo(401);
  }

  @Test
  void aTraceIdOfTheClientsIsTheRequests() {
    String id = "0af7651916cd43dd8448eb211c80319c";
    ShopClient traced = known(near.with("traceparent", "00-" + id + "-b7ad6b7169203331-01"));

    assertThat(traced.post(ORDERS, lines(book, 1)).header("X-Request-Id")).isEqualTo(id);
    assertThat(traced.post(ORDERS, "{").header("X-Request-Id")).isEqualTo(id);
  }

  /** A client speaks HTTP/2 from its second request on; the first asks for it, and is not plain. */
  private static ShopClient known(ShopClient client) {
    client.get(ORDERS);
    return client;
  }

  private double taken() {
    Counter counter = meters.find("shucheng.shortcut.answers").tag("uri", ORDERS).counter();
    return counter == null ? 0 : counter.count();
  }

  private static Map<String, List<String>> headers(Answer answer) {
    Map<String, List<String>> headers = new HashMap<>(answer.response().headers().map());
    headers.keySet().removeAll(OWN);
    return headers;
  }

  private static ObjectNode problem(Answer answer) {
    ObjectNode problem = (ObjectNode) answer.json();
    problem.remove("traceId");
    return problem;
  }

  private static String lines(BookId book, int quantity) {
    return "{\"lines\":[{\"bookId\":%s,\"quantity\":%d}]}".formatted(book, quantity);
  }
}
