package io.shucheng.ordering.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.shucheng.catalog.BookId;
import io.shucheng.ordering.CatalogForTests;
import io.shucheng.ordering.Order;
import io.shucheng.ordering.OrderingIntegrationTest;
import io.shucheng.ordering.Orders;
import io.shucheng.ordering.ShopForTests;
import io.shucheng.platform.identity.AccountId;
import io.shucheng.platform.identity.Role;
import io.shuchengtest.ShopClient;
import io.shuchengtest.ShopClient.Answer;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@OrderingIntegrationTest
class BackOfficeIntegrationTests {

  @LocalServerPort int port;
  @Autowired ShopForTests shopForTests;
  @Autowired CatalogForTests catalog;
  @Autowired Orders orders;

  ShopClient merchandiser;
  ShopClient fulfilment;
  BookId book;

  @BeforeEach
  void connect() {
    merchandiser = ShopClient.at(port).as(shopForTests.tokenOf(Role.MERCHANDISER));
    fulfilment = ShopClient.at(port).as(shopForTests.tokenOf(Role.FULFILMENT));
    book = catalog.book("10.00");
  }

  @AfterEach
  void prove() {
    shopForTests.assertProven();
  }

  @Test
  void stockIsCountedAdjustedAndExplainedByItsLedger() {
    assertThat(merchandiser.get(stock()).json().path("onHand").asInt()).isZero();
    Answer counted = merchandiser.put(stock(), "{\"onHand\":20}");
    assertThat(counted.status()).isEqualTo(200);
    merchandiser.post(
        stock() + "/adjustments",
        "{\"quantity\":5,\"kind\":\"RECEIVED\",\"reason\":\"second delivery\"}");
    merchandiser.post(stock() + "/adjustments", "{\"quantity\":-2,\"reason\":\"damaged\"}");
    Answer stock = merchandiser.get(stock());
    assertThat(stock.json().path("onHand").asInt()).isEqualTo(23);
    assertThat(stock.json().at("/ledger/0/note").asString()).isEqualTo("damaged");
    assertThat(stock.json().at("/ledger/1/kind").asString()).isEqualTo("RECEIVED");
    assertThat(stock.json().at("/ledger/2/onHandChange").asInt()).isEqualTo(20);
  }

  @Test
  void howLongNewOrdersWaitForTheirPaymentChangesWhileTheShopIsOpen() {
    ShopClient operator = ShopClient.at(port).as(shopForTests.tokenOf(Role.OPERATOR));
    shopForTests.stock(book, 10);
    AccountId customer = shopForTests.customer();
    Order before = orders.place(customer, ShopForTests.order(book, 1));
    operator.send("PATCH", "/api/v2/settings", "{\"ordering.time-to-pay\":\"20m\"}");
    Order after = orders.place(customer, ShopForTests.order(book, 1));
    operator.send("PATCH", "/api/v2/settings", "{\"ordering.time-to-pay\":null}");
    assertThat(timeToPay(before)).isEqualTo(Duration.ofMinutes(15));
    assertThat(timeToPay(after)).isEqualTo(Duration.ofMinutes(20));
    assertThat(timeToPay(orders.find(customer, before.id()).orElseThrow()))
        .isEqualTo(Duration.ofMinutes(15));
    assertThat(timeToPay(orders.place(customer, ShopForTests.order(book, 1))))
        .isEqualTo(Duration.ofMinutes(15));
  }

  private static Duration timeToPay(Order order) {
    return Duration.between(order.createdAt(), order.payment().expiresAt());
  }

  @Test
  void aStaleCountIsRefused() {
    String tag = merchandiser.put(stock(), "{\"onHand\":20}").header("ETag");
    assertThat(merchandiser.with("If-None-Match", tag).get(stock()).status()).isEqualTo(304);
    assertThat(merchandiser.with("If-Match", tag).put(stock(), "{\"onHand\":21}").status())
        .isEqualTo(200);
    Answer stale = merchandiser.with("If-Match", tag).put(stock(), "{\"onHand\":22}");
    assertThat(stale.status()).isEqualTo(412);
    assertThat(merchandiser.with("If-Match", "nonsense").put(stock(), "{\"onHand\":1}").status())
        .isEqualTo(412);
    assertThat(merchandiser.with("If-Match", "*").put(stock(), "{\"onHand\":1}").status())
        .isEqualTo(200);
  }

  @Test
  void copiesThatOrdersHoldCannotBeCountedAway() {
    shopForTests.stock(book, 5);
    orders.place(shopForTests.customer(), ShopForTests.order(book, 3));
    Answer refused = merchandiser.put(stock(), "{\"onHand\":2}");
    assertThat(refused.status()).isEqualTo(409);
    assertThat(refused.problem()).isEqualTo("stock-held");
    assertThat(merchandiser.put(stock(), "{\"onHand\":3}").status()).isEqualTo(200);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{} | 422",
        "{\"onHand\":-1} | 422",
        "{\"onHand\":1000000001} | 422",
        "{\"onHand\":99999999999} | 400",
        "{\"onHand\":1.5} | 400",
        "{\"onHand\":1,\"x\":1} | 400",
        "{\"onHand\":1,\"note\":\"\\u0000\"} | 422",
        "[] | 400"
      })
  void aCountThatCannotBeIsAProblem(String body, int status) {
    Answer answer = merchandiser.put(stock(), body);
    assertThat(answer.status()).as(answer.text()).isEqualTo(status);
    assertThat(shopForTests.stockOf(book).onHand()).isZero();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{} | 422",
        "{\"quantity\":0} | 422",
        "{\"quantity\":-1} | 409",
        "{\"quantity\":-1,\"kind\":\"RECEIVED\"} | 422",
        "{\"quantity\":1,\"kind\":\"STOLEN\"} | 400",
        "{\"quantity\":-2000000000} | 422"
      })
  void anAdjustmentThatCannotBeIsAProblem(String body, int status) {
    Answer answer = merchandiser.post(stock() + "/adjustments", body);
    assertThat(answer.status()).as(answer.text()).isEqualTo(status);
  }

  @Test
  void moreThanCanBeCountedIsRefused() {
    merchandiser.put(stock(), "{\"onHand\":1000000000}");
    assertThat(merchandiser.post(stock() + "/adjustments", "{\"quantity\":1000000000}").status())
        .isEqualTo(422);
  }

  @Test
  void anUnknownBookHasNoStock() {
    assertThat(merchandiser.get("/api/v2/stock/5").status()).isEqualTo(404);
    assertThat(merchandiser.put("/api/v2/stock/5", "{\"onHand\":1}").status()).isEqualTo(404);
    assertThat(merchandiser.get("/api/v2/stock/x").status()).isEqualTo(400);
  }

  @Test
  void eachCallWantsItsRole() {
    ShopClient nobody = ShopClient.at(port);
    assertThat(nobody.get(stock()).status()).isEqualTo(401);
    assertThat(nobody.get("/api/v2/orders").status()).isEqualTo(401);
    assertThat(fulfilment.get(stock()).status()).isEqualTo(403);
    assertThat(fulfilment.put(stock(), "{\"onHand\":1}").status()).isEqualTo(403);
    assertThat(fulfilment.post(stock() + "/adjustments", "{\"quantity\":1}").status())
        .isEqualTo(403);
    assertThat(merchandiser.get("/api/v2/orders").status()).isEqualTo(403);
    assertThat(merchandiser.get("/api/v2/orders/" + UUID.randomUUID()).status()).isEqualTo(403);
    ShopClient admin = ShopClient.at(port).as(shopForTests.tokenOf(Role.ADMIN));
    assertThat(admin.get(stock()).status()).isEqualTo(200);
    assertThat(admin.get("/api/v2/orders").status()).isEqualTo(200);
  }

  @Test
  void fulfilmentSeesEverybodysOrders() {
    AccountId customer = shopForTests.customer();
    shopForTests.stock(book, 5);
    String id = orders.place(customer, ShopForTests.order(book, 3)).id().toString();
    Answer latest = fulfilment.get("/api/v2/orders?status=AWAITING_PAYMENT&limit=1");
    assertThat(latest.json().at("/items/0/order/id").asString()).isEqualTo(id);
    assertThat(latest.json().at("/items/0/accountId").asString()).isEqualTo(customer.toString());
    assertThat(fulfilment.get("/api/v2/orders/" + id).status()).isEqualTo(200);
    assertThat(fulfilment.get("/api/v2/orders/" + UUID.randomUUID()).status()).isEqualTo(404);
    assertThat(fulfilment.get("/api/v2/orders?status=LOST").status()).isEqualTo(400);
    assertThat(fulfilment.get("/api/v2/orders?cursor=x").status()).isEqualTo(400);
  }

  private String stock() {
    return "/api/v2/stock/" + book;
  }
}
