package io.shucheng.ordering.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.shucheng.catalog.BookId;
import io.shucheng.ordering.CatalogForTests;
import io.shucheng.ordering.OrderingIntegrationTest;
import io.shucheng.ordering.ShopForTests;
import io.shuchengtest.ShopClient;
import io.shuchengtest.ShopClient.Answer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@OrderingIntegrationTest
class OrderToPaidIntegrationTests {

  @LocalServerPort int port;
  @Autowired ShopForTests shopForTests;
  @Autowired CatalogForTests catalog;

  ShopClient shop;
  ShopClient customer;

  @BeforeEach
  void connect() {
    shop = ShopClient.at(port);
    customer = shop.as(shopForTests.guest());
  }

  @AfterEach
  void prove() {
    shopForTests.assertProven();
  }

  @Test
  void anOrderIsPlacedApprovedAndPaid() {
    BookId book = shopForTests.book("39.90", 3);
    Answer placed = place(book, 2);
    assertThat(placed.status()).isEqualTo(201);
    String id = placed.json().path("id").asString();
    assertThat(placed.header("Location")).isEqualTo("/api/v1/orders/" + id);
    assertThat(placed.json().path("status").asString()).isEqualTo("AWAITING_PAYMENT");
    assertThat(placed.json().at("/total/amount").asString()).isEqualTo("79.80");
    assertThat(placed.json().at("/lines/0/lineTotal/amount").asString()).isEqualTo("79.80");
    assertThat(shopForTests.stockOf(book).available()).isEqualTo(1);

    Answer approval = shop.post(paymentPath(placed) + "/approval", null);
    assertThat(approval.status()).isEqualTo(202);
    awaitStatus(id, "PAID");
    Answer paid = customer.get("/api/v1/orders/" + id);
    assertThat(paid.json().at("/payment/status").asString()).isEqualTo("CAPTURED");
    assertThat(paid.json().at("/payment/expiresAt").isNull()).isTrue();
    assertThat(shopForTests.stockOf(book).available()).isEqualTo(1);
    assertThat(shopForTests.stockOf(book).held()).isZero();
    assertThat(shopForTests.stockOf(book).allocated()).isEqualTo(2);
    assertThat(shop.post(paymentPath(placed) + "/approval", null).status()).isEqualTo(409);
    assertThat(shop.post(paymentPath(placed) + "/refusal", null).status()).isEqualTo(409);
  }

  @Test
  void aRefusedPaymentMayBeTriedAgain() {
    Answer placed = place(shopForTests.book("10.00", 1), 1);
    String id = placed.json().path("id").asString();
    assertThat(shop.post(paymentPath(placed) + "/refusal", null).status()).isEqualTo(202);
    ShopForTests.await(
        "refused",
        () ->
            customer
                .get("/api/v1/orders/" + id)
                .json()
                .at("/payment/status")
                .asString()
                .equals("FAILED"));
    assertThat(shop.post(paymentPath(placed) + "/refusal", null).status()).isEqualTo(409);
    assertThat(shop.post(paymentPath(placed) + "/approval", null).status()).isEqualTo(202);
    awaitStatus(id, "PAID");
  }

  @Test
  void aBrowserIsLedBackToThePaymentPage() {
    Answer placed = place(shopForTests.book("10.00", 1), 1);
    Answer approval =
        shop.with("Accept", "text/html,application/xhtml+xml")
            .with("Content-Type", "application/x-www-form-urlencoded")
            .post(paymentPath(placed) + "/approval", "");
    assertThat(approval.status()).isEqualTo(303);
    assertThat(approval.header("Location")).endsWith(paymentPath(placed));
    awaitStatus(placed.json().path("id").asString(), "PAID");
  }

  @Test
  void theLastCopyIsToldToTheCatalogAndSoIsItsReturn() {
    BookId book = shopForTests.book("10.00", 1);
    awaitAvailability(book, true);
    String id = place(book, 1).json().path("id").asString();
    awaitAvailability(book, false);
    assertThat(customer.post("/api/v1/orders/" + id + "/cancellation", null).status())
        .isEqualTo(200);
    awaitAvailability(book, true);
  }

  private void awaitAvailability(BookId book, boolean inStock) {
    ShopForTests.await(
        "availability",
        () -> catalog.recordedAvailability(book).equals(java.util.Optional.of(inStock)));
  }

  private void awaitStatus(String id, String status) {
    ShopForTests.await(
        status,
        () -> customer.get("/api/v1/orders/" + id).json().path("status").asString().equals(status));
  }

  private Answer place(BookId book, int quantity) {
    return customer.post(
        "/api/v1/orders",
        "{\"lines\":[{\"bookId\":%s,\"quantity\":%d}]}".formatted(book, quantity));
  }

  private static String paymentPath(Answer placed) {
    return "/payments/" + placed.json().at("/payment/id").asString();
  }
}
