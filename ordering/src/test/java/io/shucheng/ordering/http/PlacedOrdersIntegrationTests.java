package io.shucheng.ordering.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.shucheng.catalog.BookId;
import io.shucheng.ordering.OrderingIntegrationTest;
import io.shucheng.ordering.ShopForTests;
import io.shucheng.platform.identity.Role;
import io.shuchengtest.ShopClient;
import io.shuchengtest.ShopClient.Answer;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Orders as their customers find them again, list them and cancel them. */
@OrderingIntegrationTest
class PlacedOrdersIntegrationTests {

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
