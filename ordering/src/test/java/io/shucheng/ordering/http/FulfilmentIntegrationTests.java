package io.shucheng.ordering.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.shucheng.catalog.BookId;
import io.shucheng.ordering.Crowd;
import io.shucheng.ordering.Fulfilment;
import io.shucheng.ordering.Order;
import io.shucheng.ordering.OrderRequest;
import io.shucheng.ordering.OrderRequest.Line;
import io.shucheng.ordering.OrderStatus;
import io.shucheng.ordering.OrderingIntegrationTest;
import io.shucheng.ordering.Orders;
import io.shucheng.ordering.PaymentStatus;
import io.shucheng.ordering.ShopForTests;
import io.shucheng.ordering.domain.Stock;
import io.shucheng.platform.identity.AccountId;
import io.shucheng.platform.identity.Role;
import io.shuchengtest.ShopClient;
import io.shuchengtest.ShopClient.Answer;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@OrderingIntegrationTest
class FulfilmentIntegrationTests {

  @LocalServerPort int port;
  @Autowired ShopForTests shop;
  @Autowired Orders orders;

  ShopClient fulfilment;
  AccountId customer;
  BookId one;
  BookId two;
  Order order;

  @BeforeEach
  void payAnOrder() {
    fulfilment = ShopClient.at(port).as(shop.tokenOf(Role.FULFILMENT));
    customer = shop.customer();
    one = shop.book("10.00", 5);
    two = shop.book("20.00", 5);
    order =
        orders.place(
            customer,
            new OrderRequest(
                List.of(new Line(one, 3), new Line(two, 1)), null, ShopForTests.ADDRESS, null));
    shop.pay(order);
  }

  @AfterEach
  void prove() {
    shop.assertProven();
  }

  @Test
  void anOrderIsShippedInPartsAndDelivered() {
    Answer first =
        ship("{\"lines\":[{\"bookId\":%s,\"quantity\":2}],\"carrier\":\"SF\",\"tracking\":\"1\"}");
    assertThat(first.status()).as(first.text()).isEqualTo(201);
    assertThat(fulfilment.get(first.header("Location")).text()).isEqualTo(first.text());
    assertThat(status()).isEqualTo(OrderStatus.PARTIALLY_SHIPPED);
    assertThat(shop.stockOf(one))
        .extracting(Stock::onHand, Stock::held, Stock::allocated)
        .containsExactly(3, 0, 1);
    Answer rest = fulfilment.post(path("/shipments"), "{}");
    assertThat(rest.json().path("lines")).hasSize(2);
    assertThat(status()).isEqualTo(OrderStatus.SHIPPED);
    assertThat(fulfilment.post(path("/shipments"), "{}").status()).isEqualTo(409);
    deliver(first);
    assertThat(status()).isEqualTo(OrderStatus.SHIPPED);
    deliver(rest);
    deliver(rest);
    assertThat(status()).isEqualTo(OrderStatus.DELIVERED);
    assertThat(fulfilment.get(path("")).json().path("history"))
        .extracting(entry -> entry.path("event").asString())
        .containsExactly("PLACED", "PAID", "SHIPPED", "SHIPPED", "DELIVERED", "DELIVERED");
  }

  @Test
  void theCustomerSeesTheParcelsAndWhatIsPaidBackAndNobodyElseDoes() {
    assertThat(orders.fulfilment(customer, order.id()))
        .contains(new Fulfilment(List.of(), order.total().minus(order.total())));
    Answer parcel =
        ship("{\"lines\":[{\"bookId\":%s,\"quantity\":2}],\"carrier\":\"SF\",\"tracking\":\"1\"}");
    fulfilment.post(
        path("/refunds"), "{\"lines\":[{\"bookId\":%s,\"quantity\":1}]}".formatted(two));
    deliver(parcel);
    Fulfilment seen = orders.fulfilment(customer, order.id()).orElseThrow();
    assertThat(seen.refunded()).isEqualTo(part(20));
    assertThat(seen.parcels())
        .singleElement()
        .satisfies(
            each -> {
              assertThat(each.carrier()).isEqualTo("SF");
              assertThat(each.tracking()).isEqualTo("1");
              assertThat(each.contents()).containsExactly(new Fulfilment.Content(one, 2));
              assertThat(each.deliveredAt()).isAfterOrEqualTo(each.sentAt());
            });
    assertThat(orders.fulfilment(shop.customer(), order.id())).isEmpty();
  }

  @Test
  void oneKeyShipsOnceHoweverManySendItAtOnce() {
    String body = "{\"lines\":[{\"bookId\":%s,\"quantity\":1}]}".formatted(one);
    ShopClient keyed = fulfilment.with("Idempotency-Key", "parcel-" + UUID.randomUUID());
    List<String> answers =
        Crowd.of(20, caller -> () -> keyed.post(path("/shipments"), body).text()).stream()
            .map(Crowd.Outcome::value)
            .distinct()
            .toList();
    assertThat(answers).hasSize(1);
    assertThat(shop.stockOf(one).onHand()).isEqualTo(4);
    Answer other = keyed.post(path("/shipments"), body.replace(":1}", ":2}"));
    assertThat(other.status()).isEqualTo(422);
    assertThat(other.problem()).isEqualTo("idempotency-key-reused");
  }

  @Test
  void whatWasNotShippedStaysInTheHouseWhenItIsPaidBack() {
    ship("{\"lines\":[{\"bookId\":%s,\"quantity\":1}]}");
    Answer part =
        fulfilment.post(
            path("/refunds"),
            "{\"lines\":[{\"bookId\":%s,\"quantity\":2}],\"reason\":\"damaged\"}".formatted(one));
    assertThat(part.status()).as(part.text()).isEqualTo(201);
    assertThat(part.json().at("/amount/amount").asString()).isEqualTo("20.00");
    assertThat(part.json().path("status").asString()).isEqualTo("PENDING");
    assertThat(fulfilment.get(part.header("Location")).text()).isEqualTo(part.text());
    assertThat(fulfilment.post(part.header("Location") + "/attempts", "").status()).isEqualTo(409);
    assertThat(fulfilment.post(path("/refunds/" + UUID.randomUUID() + "/settlement"), "").status())
        .isEqualTo(404);
    assertThat(status()).isEqualTo(OrderStatus.PARTIALLY_REFUNDED);
    assertThat(shop.stockOf(one)).extracting(Stock::onHand, Stock::allocated).containsExactly(4, 0);
    Answer rest = fulfilment.post(path("/refunds"), "{}");
    assertThat(rest.json().path("amount").path("amount").asString())
        .isEqualTo(order.total().minus(part(20)).amount().toPlainString());
    assertThat(status()).isEqualTo(OrderStatus.REFUNDED);
    assertThat(shop.stockOf(two).available()).isEqualTo(5);
    assertThat(fulfilment.post(path("/refunds"), "{}").status()).isEqualTo(409);
    assertThat(fulfilment.post(path("/shipments"), "{}").status()).isEqualTo(409);
    shop.runErrands();
    assertThat(payment()).isEqualTo(PaymentStatus.REFUNDED);
    assertThat(fulfilment.get(path("")).json().path("refunds"))
        .extracting(refund -> refund.path("status").asString())
        .containsExactly("DONE", "DONE");
  }

  @Test
  void simultaneousRefundsGiveNoMoreBackThanCame() {
    Crowd.of(10, caller -> () -> fulfilment.post(path("/refunds"), "{}").status());
    assertThat(fulfilment.get(path("")).json().path("refunds")).hasSize(1);
  }

  @Test
  void copiesComeBackToTheShelfOrAreWrittenOff() {
    fulfilment.post(path("/shipments"), "{}");
    Answer back =
        fulfilment.post(
            path("/returns"),
            "{\"lines\":[{\"bookId\":%s,\"quantity\":1}],\"reason\":\"unread\"}".formatted(one));
    assertThat(back.status()).as(back.text()).isEqualTo(200);
    assertThat(back.json().at("/fulfilment/0/returned").asInt()).isOne();
    assertThat(shop.stockOf(one).onHand()).isEqualTo(3);
    ShopClient keyed = fulfilment.with("Idempotency-Key", "return-" + UUID.randomUUID());
    String damaged =
        "{\"lines\":[{\"bookId\":%s,\"quantity\":1}],\"restock\":false}".formatted(one);
    assertThat(keyed.post(path("/returns"), damaged).status()).isEqualTo(200);
    assertThat(keyed.post(path("/returns"), damaged).status()).isEqualTo(200);
    assertThat(keyed.post(path("/returns"), damaged.replace("false", "true")).status())
        .isEqualTo(422);
    assertThat(shop.stockOf(one).onHand()).isEqualTo(3);
    Answer tooMany =
        fulfilment.post(
            path("/returns"), "{\"lines\":[{\"bookId\":%s,\"quantity\":2}]}".formatted(one));
    assertThat(tooMany.status()).isEqualTo(409);
  }

  @Test
  void anOrderThatIsHeldBackIsNotShippedBeforeItIsCleared() {
    assertThat(fulfilment.post(path("/hold"), "{\"reason\":\"odd\"}").status()).isEqualTo(200);
    assertThat(fulfilment.post(path("/shipments"), "{}").status()).isEqualTo(409);
    assertThat(fulfilment.get("/api/v2/orders?heldBack=true").text()).contains(id());
    assertThat(fulfilment.get("/api/v2/orders?heldBack=false").text()).doesNotContain(id());
    assertThat(fulfilment.post(path("/hold"), "{}").status()).isEqualTo(409);
    assertThat(fulfilment.post(path("/clearance"), "{}").status()).isEqualTo(200);
    assertThat(fulfilment.post(path("/shipments"), "{}").status()).isEqualTo(201);
  }

  @Test
  void whoKnowsTheOrderAsItWasIsToldToReadItAgain() {
    String tag = fulfilment.get(path("")).header("ETag");
    assertThat(fulfilment.with("If-Match", "\"old\"").post(path("/refunds"), "{}").status())
        .isEqualTo(412);
    assertThat(fulfilment.with("If-Match", tag).post(path("/shipments"), "{}").status())
        .isEqualTo(201);
    assertThat(fulfilment.with("If-Match", tag).post(path("/refunds"), "{}").status())
        .isEqualTo(412);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "/shipments | {\"lines\":[]} | 422",
        "/shipments | {\"lines\":[{\"bookId\":1}]} | 422",
        "/shipments | {\"lines\":[{\"bookId\":999999999,\"quantity\":1}]} | 422",
        "/shipments | {\"lines\":[{\"bookId\":ONE,\"quantity\":0}]} | 422",
        "/shipments | {\"lines\":[{\"bookId\":ONE,\"quantity\":-1}]} | 422",
        "/shipments | {\"lines\":[{\"bookId\":ONE,\"quantity\":4}]} | 409",
        "/shipments | {\"lines\":[{\"bookId\":ONE,\"quantity\":99999999999}]} | 400",
        "/shipments | {\"lines\":[{\"bookId\":ONE,\"quantity\":1},{\"bookId\":ONE,\"quantity\":1}]} | 422",
        "/shipments | {\"carrier\":\"\"} | 422",
        "/shipments | {\"carrier\":\"a\\u0000b\"} | 422",
        "/shipments | {\"post\":1} | 400",
        "/shipments | [] | 400",
        "/refunds | {\"amount\":{\"amount\":\"0.00\",\"currency\":\"CNY\"}} | 422",
        "/refunds | {\"amount\":{\"amount\":\"-1.00\",\"currency\":\"CNY\"}} | 422",
        "/refunds | {\"amount\":{\"amount\":\"1.00\",\"currency\":\"USD\"}} | 422",
        "/refunds | {\"amount\":{\"amount\":\"9999.00\",\"currency\":\"CNY\"}} | 409",
        "/refunds | {\"amount\":{\"amount\":\"1.00\",\"currency\":\"CNY\"},\"lines\":[{\"bookId\":ONE,\"quantity\":1}]} | 422",
        "/refunds | {\"lines\":[{\"bookId\":ONE,\"quantity\":4}]} | 409",
        "/returns | {} | 422",
        "/returns | {\"lines\":[{\"bookId\":ONE,\"quantity\":1}]} | 409",
        "/clearance | {} | 409",
        "/shipments/00000000-0000-4000-8000-000000000000/delivery | {} | 404"
      })
  void whatCannotBeIsAProblemAndChangesNothing(String path, String body, int status) {
    String before = fulfilment.get(path("")).text();
    Answer answer = fulfilment.post(path(path), body.replace("ONE", one.toString()));
    assertThat(answer.status()).as(answer.text()).isEqualTo(status);
    assertThat(fulfilment.get(path("")).text()).isEqualTo(before);
  }

  @Test
  void anOrderThatIsNotPaidOrNotThereIsNotShipped() {
    Order unpaid = orders.place(customer, ShopForTests.order(one, 1));
    assertThat(fulfilment.post("/api/v2/orders/" + unpaid.id() + "/shipments", "{}").status())
        .isEqualTo(409);
    assertThat(fulfilment.post("/api/v2/orders/" + UUID.randomUUID() + "/refunds", "{}").status())
        .isEqualTo(404);
    ShopClient merchandiser = ShopClient.at(port).as(shop.tokenOf(Role.MERCHANDISER));
    assertThat(merchandiser.post(path("/shipments"), "{}").status()).isEqualTo(403);
  }

  private io.shucheng.platform.money.Money part(int amount) {
    return io.shucheng.platform.money.Money.of(amount + ".00", "CNY");
  }

  private Answer ship(String body) {
    return fulfilment.post(path("/shipments"), body.formatted(one));
  }

  private void deliver(Answer shipment) {
    Answer delivered =
        fulfilment.post(
            path("/shipments/" + shipment.json().path("id").asString() + "/delivery"), "");
    assertThat(delivered.status()).isEqualTo(204);
  }

  private String id() {
    return order.id().toString();
  }

  private String path(String rest) {
    return "/api/v2/orders/" + id() + rest;
  }

  private OrderStatus status() {
    return orders.find(customer, order.id()).orElseThrow().status();
  }

  private PaymentStatus payment() {
    return orders.find(customer, order.id()).orElseThrow().payment().status();
  }
}
