package io.shucheng.ordering.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.shucheng.catalog.BookId;
import io.shucheng.ordering.CatalogForTests;
import io.shucheng.ordering.Crowd;
import io.shucheng.ordering.Crowd.Outcome;
import io.shucheng.ordering.OrderingIntegrationTest;
import io.shucheng.ordering.ShopForTests;
import io.shucheng.platform.identity.Role;
import io.shuchengtest.ShopClient;
import io.shuchengtest.ShopClient.Answer;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@OrderingIntegrationTest
class OrdersHttpIntegrationTests {

  private static final String ORDERS = "/api/v1/orders";

  @LocalServerPort int port;
  @Autowired ShopForTests shopForTests;
  @Autowired CatalogForTests catalog;

  ShopClient shop;
  ShopClient customer;
  BookId book;

  @BeforeEach
  void connect() {
    shop = ShopClient.at(port);
    customer = shop.as(shopForTests.guest());
    book = shopForTests.book("39.90", 50);
  }

  @AfterEach
  void prove() {
    shopForTests.assertProven();
  }

  @Test
  void anAnswerHasAllThatTheContractNames() {
    Answer placed = customer.post(ORDERS, lines(book, 2));
    assertThat(placed.json().propertyNames())
        .contains(
            "id",
            "status",
            "lines",
            "subtotal",
            "shipping",
            "tax",
            "discount",
            "total",
            "payment",
            "createdAt");
    assertThat(placed.json().at("/payment").propertyNames()).contains("id", "url", "expiresAt");
    assertThat(placed.json().at("/lines/0").propertyNames())
        .containsExactlyInAnyOrder("bookId", "title", "quantity", "unitPrice", "lineTotal");
    assertThat(placed.json().at("/payment/url").asString())
        .isEqualTo("http://localhost:8080/payments/" + placed.json().at("/payment/id").asString());
    assertThat(UUID.fromString(placed.json().path("id").asString()).version()).isEqualTo(7);
    assertThat(placed.json().path("createdAt").asString()).endsWith("Z");
  }

  @Test
  void aRepeatedKeyAnswersStatusLocationAndBodyOfTheFirst() {
    ShopClient keyed = customer.with("Idempotency-Key", UUID.randomUUID().toString());
    Answer first = keyed.post(ORDERS, lines(book, 1));
    customer.post(ORDERS + "/" + first.json().path("id").asString() + "/cancellation", null);
    Answer again = keyed.post(ORDERS, lines(book, 1));
    assertThat(again.status()).isEqualTo(201);
    assertThat(again.header("Location")).isEqualTo(first.header("Location"));
    assertThat(again.text()).isEqualTo(first.text());
    Answer other = keyed.post(ORDERS, lines(book, 2));
    assertThat(other.status()).isEqualTo(422);
    assertThat(other.problem()).isEqualTo("idempotency-key-reused");
  }

  @Test
  void simultaneousPostsWithOneKeyAnswerOneOrder() {
    ShopClient keyed = customer.with("Idempotency-Key", UUID.randomUUID().toString());
    List<Outcome<Answer>> answers =
        Crowd.of(40, caller -> () -> keyed.post(ORDERS, lines(book, 1)));
    assertThat(answers)
        .extracting(answer -> answer.value().status())
        .allMatch(status -> status == 201 || status == 409)
        .contains(201);
    assertThat(customer.get(ORDERS).json().path("items").size()).isEqualTo(1);
  }

  @ParameterizedTest
  @ValueSource(strings = {" ", "a b", "中", "\u007f"})
  void aKeyOfOtherCharactersIsRefused(String key) {
    // what cannot be sent in a header at all is refused by the client itself
    try {
      Answer answer = customer.with("Idempotency-Key", key).post(ORDERS, lines(book, 1));
      assertThat(answer.status()).isEqualTo(400);
    } catch (IllegalArgumentException e) {
      assertThat(e).hasMessageContaining("header");
    }
  }

  @Test
  void aKeyHasAtMost255Characters() {
    assertThat(
            customer.with("Idempotency-Key", "k".repeat(255)).post(ORDERS, lines(book, 1)).status())
        .isEqualTo(201);
    assertThat(
            customer.with("Idempotency-Key", "k".repeat(256)).post(ORDERS, lines(book, 1)).status())
        .isEqualTo(400);
  }

  @Test
  void everyShortLineIsNamed() {
    BookId few = shopForTests.book("1.00", 1);
    Answer answer =
        customer.post(
            ORDERS,
            "{\"lines\":[{\"bookId\":%s,\"quantity\":60},{\"bookId\":%s,\"quantity\":2}]}"
                .formatted(book, few));
    assertThat(answer.status()).isEqualTo(409);
    assertThat(answer.problem()).isEqualTo("out-of-stock");
    assertThat(answer.json().path("errors").size()).isEqualTo(2);
    assertThat(answer.json().at("/errors/1/pointer").asString()).isEqualTo("/lines/1/quantity");
    assertThat(answer.json().at("/shortages/1/available").asInt()).isEqualTo(1);
  }

  @Test
  void aChangedPriceIsToldWithBothTotals() {
    Answer answer =
        customer.post(
            ORDERS,
            "{\"lines\":[{\"bookId\":%s,\"quantity\":1}],\"expectedTotal\":{\"amount\":\"1.00\",\"currency\":\"CNY\"}}"
                .formatted(book));
    assertThat(answer.status()).isEqualTo(409);
    assertThat(answer.problem()).isEqualTo("price-changed");
    assertThat(answer.json().at("/expectedTotal/amount").asString()).isEqualTo("1.00");
    assertThat(answer.json().at("/total/amount").asString()).isEqualTo("47.90");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{\"bookId\":BOOK,\"quantity\":0} | 422 | /lines/0/quantity",
        "{\"bookId\":BOOK,\"quantity\":-1} | 422 | /lines/0/quantity",
        "{\"bookId\":BOOK,\"quantity\":1000} | 422 | /lines/0/quantity",
        "{\"bookId\":BOOK,\"quantity\":1000000000} | 422 | /lines/0/quantity",
        "{\"bookId\":BOOK,\"quantity\":10000000000} | 400 |",
        "{\"bookId\":BOOK,\"quantity\":1.5} | 400 | /lines/0/quantity",
        "{\"bookId\":BOOK,\"quantity\":\"1\"} | 400 | /lines/0/quantity",
        "{\"bookId\":BOOK,\"quantity\":true} | 400 | /lines/0/quantity",
        "{\"bookId\":BOOK} | 422 | /lines/0/quantity",
        "{\"quantity\":1} | 422 | /lines/0/bookId",
        "{\"bookId\":null,\"quantity\":1} | 422 | /lines/0/bookId",
        "null | 422 | /lines/0/bookId",
        "{} | 422 | /lines/0/bookId",
        "[] | 400 | /lines/0",
        "17 | 400 | /lines/0",
        "{\"bookId\":-1,\"quantity\":1} | 422 | /lines/0/bookId",
        "{\"bookId\":0,\"quantity\":1} | 422 | /lines/0/bookId",
        "{\"bookId\":9223372036854775807,\"quantity\":1} | 422 | /lines/0/bookId",
        "{\"bookId\":9223372036854775808,\"quantity\":1} | 400 |",
        "{\"bookId\":BOOK,\"quantity\":1,\"price\":1} | 400 | /lines/0/price",
        "{\"bookId\":BOOK,\"quantity\":1},{\"bookId\":BOOK,\"quantity\":1} | 422 | /lines/1/bookId"
      })
  void aLineThatCannotBeIsNamed(String line, int status, String pointer) {
    Answer answer =
        customer.post(ORDERS, "{\"lines\":[" + line.replace("BOOK", book.toString()) + "]}");
    assertThat(answer.status()).as(answer.text()).isEqualTo(status);
    if (pointer != null) {
      assertThat(answer.json().at("/errors/0/pointer").asString()).isEqualTo(pointer);
    }
    assertThat(customer.get(ORDERS).json().path("items").size()).isZero();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{} | 422",
        "{\"lines\":null} | 422",
        "{\"lines\":[]} | 422",
        "{\"lines\":17} | 400",
        "{\"lines\":{}} | 400",
        "{LINES,\"expectedTotal\":{\"amount\":\"x\",\"currency\":\"CNY\"}} | 400",
        "{LINES,\"expectedTotal\":{\"amount\":\"1.001\",\"currency\":\"CNY\"}} | 400",
        "{LINES,\"expectedTotal\":{\"amount\":47.90,\"currency\":\"CNY\"}} | 400",
        "{LINES,\"expectedTotal\":{\"amount\":\"47.90\",\"currency\":\"XYZ\"}} | 400",
        "{LINES,\"expectedTotal\":{\"amount\":\"47.90\",\"currency\":\"USD\"}} | 422",
        "{LINES,\"expectedTotal\":{\"amount\":\"99999999999999999999\",\"currency\":\"CNY\"}} | 400",
        "{LINES,\"coupon\":\"X\"} | 400",
        "{LINES,LINES} | 400",
        "{LINES,\"shippingAddress\":{}} | 422",
        "{LINES,\"shippingAddress\":\"home\"} | 400",
        "{LINES,\"shippingAddress\":{\"recipient\":\"a\",\"street\":\"b\",\"city\":\"c\",\"country\":\"China\"}} | 422",
        "{LINES,\"shippingAddress\":{\"recipient\":\"a\\u0000\",\"street\":\"b\",\"city\":\"c\",\"country\":\"CN\"}} | 422",
        "[] | 400",
        "17 | 400",
        "null | 400",
        "{ | 400",
        "no json | 400"
      })
  void aBodyThatCannotBeIsAProblem(String body, int status) {
    Answer answer =
        customer.post(
            ORDERS,
            body.replace("LINES", "\"lines\":[{\"bookId\":%s,\"quantity\":1}]".formatted(book)));
    assertThat(answer.status()).as(answer.text()).isEqualTo(status);
    assertThat(answer.problem()).isNotEmpty();
    assertThat(customer.get(ORDERS).json().path("items").size()).isZero();
  }

  @Test
  void moreThanAThousandLinesAreABadRequest() {
    String lines =
        IntStream.rangeClosed(1, 1_001)
            .mapToObj("{\"bookId\":%d,\"quantity\":1}"::formatted)
            .collect(Collectors.joining(","));
    assertThat(customer.post(ORDERS, "{\"lines\":[" + lines + "]}").status()).isEqualTo(400);
  }

  @Test
  void everyUnknownOrWithdrawnBookIsNamed() {
    catalog.withdraw(book);
    Answer answer =
        customer.post(
            ORDERS,
            "{\"lines\":[{\"bookId\":5,\"quantity\":1},{\"bookId\":%s,\"quantity\":1}]}"
                .formatted(book));
    assertThat(answer.status()).isEqualTo(422);
    assertThat(answer.json().at("/errors/0/pointer").asString()).isEqualTo("/lines/0/bookId");
    assertThat(answer.json().at("/errors/1/pointer").asString()).isEqualTo("/lines/1/bookId");
  }

  @Test
  void anotherMediaTypeIsNotTaken() {
    assertThat(customer.with("Content-Type", "text/plain").post(ORDERS, "x").status())
        .isEqualTo(415);
  }

  @Test
  void somebodyElsesOrderIsNotFound() {
    String id = customer.post(ORDERS, lines(book, 1)).json().path("id").asString();
    ShopClient stranger = shop.as(shopForTests.tokenOf(Role.MERCHANDISER));
    assertThat(stranger.get(ORDERS + "/" + id).status()).isEqualTo(404);
    assertThat(stranger.post(ORDERS + "/" + id + "/cancellation", null).status()).isEqualTo(404);
    assertThat(customer.get(ORDERS + "/" + id).status()).isEqualTo(200);
    assertThat(customer.get(ORDERS + "/" + UUID.randomUUID()).status()).isEqualTo(404);
    assertThat(customer.get(ORDERS + "/nonsense").status()).isEqualTo(400);
  }

  @Test
  void ordersWantAToken() {
    assertThat(shop.post(ORDERS, lines(book, 1)).status()).isEqualTo(401);
    assertThat(shop.get(ORDERS).status()).isEqualTo(401);
    assertThat(shop.as("forged").get(ORDERS).status()).isEqualTo(401);
  }

  @Test
  void aCancellationIsRepeatableAndAPaidOrderRefusesIt() {
    Answer placed = customer.post(ORDERS, lines(book, 3));
    String cancellation = ORDERS + "/" + placed.json().path("id").asString() + "/cancellation";
    assertThat(customer.post(cancellation, null).json().path("status").asString())
        .isEqualTo("CANCELLED");
    Answer again = customer.post(cancellation, null);
    assertThat(again.status()).isEqualTo(200);
    assertThat(again.json().at("/payment/status").asString()).isEqualTo("CANCELLED");
    assertThat(shopForTests.stockOf(book).available()).isEqualTo(50);
    assertThat(
            shop.post("/payments/" + placed.json().at("/payment/id").asString() + "/approval", null)
                .status())
        .isEqualTo(409);

    Answer other = customer.post(ORDERS, lines(book, 3));
    String id = other.json().path("id").asString();
    shop.post("/payments/" + other.json().at("/payment/id").asString() + "/approval", null);
    ShopForTests.await(
        "paid",
        () -> customer.get(ORDERS + "/" + id).json().path("status").asString().equals("PAID"));
    Answer refused = customer.post(ORDERS + "/" + id + "/cancellation", null);
    assertThat(refused.status()).isEqualTo(409);
    assertThat(refused.problem()).isEqualTo("illegal-transition");
  }

  @Test
  void theSandboxKnowsOnlyItsPayments() {
    assertThat(shop.post("/payments/" + UUID.randomUUID() + "/approval", null).status())
        .isEqualTo(404);
    assertThat(shop.post("/payments/nonsense/refusal", null).status()).isEqualTo(400);
  }

  @Test
  void ordersAreListedNewestFirstWithoutGapsOrRepetitions() {
    List<String> placed = new ArrayList<>();
    for (int i = 0; i < 7; i++) {
      placed.addFirst(customer.post(ORDERS, lines(book, 1)).json().path("id").asString());
    }
    List<String> listed = new ArrayList<>();
    String cursor = null;
    do {
      Answer page = customer.get(ORDERS + "?limit=3" + (cursor == null ? "" : "&cursor=" + cursor));
      page.json().path("items").forEach(item -> listed.add(item.path("id").asString()));
      cursor = page.json().path("nextCursor").asString(null);
    } while (cursor != null);
    assertThat(listed).isEqualTo(placed);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"limit=0", "limit=101", "limit=-1", "limit=x", "cursor=forged", "cursor="})
  void aBadPageIsABadRequest(String query) {
    assertThat(customer.get(ORDERS + "?" + query).status()).isEqualTo(400);
  }

  @Test
  void aCursorOfAnotherAccountIsRefused() {
    customer.post(ORDERS, lines(book, 1));
    customer.post(ORDERS, lines(book, 1));
    String cursor = customer.get(ORDERS + "?limit=1").json().path("nextCursor").asString();
    ShopClient stranger = shop.as(shopForTests.guest());
    assertThat(stranger.get(ORDERS + "?limit=1&cursor=" + cursor).status()).isEqualTo(400);
  }

  @Test
  void aReadHasATagThatChangesWithTheOrder() {
    String path = ORDERS + "/" + customer.post(ORDERS, lines(book, 1)).json().path("id").asString();
    String tag = customer.get(path).header("ETag");
    assertThat(tag).startsWith("\"");
    assertThat(customer.with("If-None-Match", tag).get(path).status()).isEqualTo(304);
    assertThat(customer.with("Accept", "application/cbor").get(path).header("ETag"))
        .isNotEqualTo(tag);
    customer.post(path + "/cancellation", null);
    assertThat(customer.with("If-None-Match", tag).get(path).status()).isEqualTo(200);
  }

  private static String lines(BookId book, int quantity) {
    return "{\"lines\":[{\"bookId\":%s,\"quantity\":%d}]}".formatted(book, quantity);
  }
}
