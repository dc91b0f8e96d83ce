package io.shucheng.ordering.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.shucheng.catalog.BookId;
import io.shucheng.ordering.Crowd;
import io.shucheng.ordering.Crowd.Outcome;
import io.shucheng.ordering.OrderingIntegrationTest;
import io.shucheng.ordering.ShopForTests;
import io.shuchengtest.ShopClient;
import io.shuchengtest.ShopClient.Answer;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Orders that can be placed, once, and those that cannot as things stand. */
@OrderingIntegrationTest
class PlacingOrdersIntegrationTests {

  private static final String ORDERS = "/api/v1/orders";

  @LocalServerPort int port;
  @Autowired ShopForTests shopForTests;

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

  @Test
  void ordersWantAToken() {
    assertThat(shop.post(ORDERS, lines(book, 1)).status()).isEqualTo(401);
    assertThat(shop.get(ORDERS).status()).isEqualTo(401);
    assertThat(shop.as("forged").get(ORDERS).status()).isEqualTo(401);
  }

  private static String lines(BookId book, int quantity) {
    return "{\"lines\":[{\"bookId\":%s,\"quantity\":%d}]}".formatted(book, quantity);
  }
}
