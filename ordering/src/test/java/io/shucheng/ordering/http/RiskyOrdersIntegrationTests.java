package io.shucheng.ordering.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.shucheng.catalog.BookId;
import io.shucheng.ordering.Order;
import io.shucheng.ordering.OrderRefusedException;
import io.shucheng.ordering.OrderStatus;
import io.shucheng.ordering.OrderingIntegrationTest;
import io.shucheng.ordering.Orders;
import io.shucheng.ordering.RiskServiceForTests;
import io.shucheng.ordering.ShopForTests;
import io.shucheng.ordering.usecase.RecheckRisk;
import io.shucheng.platform.identity.AccountId;
import io.shucheng.platform.identity.Role;
import io.shuchengtest.ShopClient;
import io.shuchengtest.ShopClient.Answer;
import io.shuchengtest.TurnedClock;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

@OrderingIntegrationTest
class RiskyOrdersIntegrationTests {

  static final RiskServiceForTests service = new RiskServiceForTests();

  @LocalServerPort int port;
  @Autowired ShopForTests shop;
  @Autowired Orders orders;
  @Autowired RecheckRisk recheckRisk;
  @Autowired TurnedClock clock;

  ShopClient fulfilment;
  AccountId customer;
  BookId book;

  @DynamicPropertySource
  static void serviceAddress(DynamicPropertyRegistry properties) {
    properties.add("shucheng.risk.url", service::url);
    // a stand-in on a busy machine, and the breaker is not what is tried here
    properties.add("shucheng.risk.deadline", () -> "10s");
    properties.add("shucheng.risk.recheck-deadline", () -> "10s");
    properties.add("shucheng.risk.breaker.slow-call", () -> "10s");
    properties.add("shucheng.risk.breaker.least-calls", () -> "1000");
    properties.add("shucheng.risk.breaker.window", () -> "1000");
  }

  @BeforeEach
  void open() {
    service.decides("accept");
    fulfilment = ShopClient.at(port).as(shop.tokenOf(Role.FULFILMENT));
    customer = shop.customer();
    book = shop.book("10.00", 50);
  }

  @AfterEach
  void prove() {
    clock.reset();
    shop.assertProven();
  }

  @Test
  void anOrderThatTheServiceRefusesIsNotTakenAndItsKeyIsFree() {
    service.decides("refuse");
    ShopClient buyer =
        ShopClient.at(port).as(shop.guest()).with("Idempotency-Key", "k-" + UUID.randomUUID());
    String body = "{\"lines\":[{\"bookId\":%s,\"quantity\":1}]}".formatted(book);
    Answer refused = buyer.post("/api/v1/orders", body);
    assertThat(refused.status()).isEqualTo(422);
    assertThat(refused.problem()).isEqualTo("order-refused");
    assertThat(shop.stockOf(book).held()).isZero();
    service.decides("accept");
    Answer taken = buyer.post("/api/v1/orders", body);
    assertThat(taken.status()).isEqualTo(201);
    service.decides("refuse");
    assertThat(buyer.post("/api/v1/orders", body).text()).isEqualTo(taken.text());
  }

  @Test
  void anOrderUnderReviewIsPaidButNotShipped() {
    service.decides("review");
    Order order = place();
    shop.pay(order);
    assertThat(staffView(order).json().path("heldBack").asBoolean()).isTrue();
    assertThat(fulfilment.post(path(order) + "/shipments", "{}").status()).isEqualTo(409);
    assertThat(recheckRisk.recheckDue(10)).isZero();
    assertThat(fulfilment.post(path(order) + "/clearance", "{}").status()).isEqualTo(200);
    assertThat(fulfilment.post(path(order) + "/shipments", "{}").status()).isEqualTo(201);
  }

  @ParameterizedTest
  @ValueSource(strings = {"review", "refuse"})
  void anOrderThatWasLetThroughUnaskedIsHeldBackWhenTheAnswerIsBad(String decision) {
    service.decides(null);
    Order order = place();
    shop.pay(order);
    assertThat(recheckRisk.recheckDue(10)).isZero();
    assertThat(staffView(order).json().path("heldBack").asBoolean()).isFalse();
    service.decides(decision);
    assertThat(recheckRisk.recheckDue(10)).isZero();
    clock.turnBy(Duration.ofSeconds(21));
    assertThat(recheckRisk.recheckDue(10)).isEqualTo(1);
    Answer held = staffView(order);
    assertThat(held.json().path("heldBack").asBoolean()).isTrue();
    assertThat(held.json().at("/history/2/event").asString()).isEqualTo("HELD_BACK");
    assertThat(held.json().at("/history/2/actorKind").asString()).isEqualTo("SHOP");
    assertThat(fulfilment.post(path(order) + "/shipments", "{}").status()).isEqualTo(409);
    clock.turnBy(Duration.ofDays(1));
    assertThat(recheckRisk.recheckDue(10)).isZero();
  }

  @Test
  void anOrderThatTheServiceLikesAfterwardsGoesItsWay() {
    service.decides(null);
    Order order = place();
    service.decides("accept");
    assertThat(recheckRisk.recheckDue(10)).isEqualTo(1);
    assertThat(staffView(order).json().path("heldBack").asBoolean()).isFalse();
    assertThat(orders.find(customer, order.id()).orElseThrow().status())
        .isEqualTo(OrderStatus.AWAITING_PAYMENT);
  }

  @Test
  void aRefusalIsTheSameOutsideOfHttp() {
    service.decides("refuse");
    assertThatThrownBy(this::place).isInstanceOf(OrderRefusedException.class);
  }

  private Order place() {
    return orders.place(customer, ShopForTests.order(book, 1));
  }

  private Answer staffView(Order order) {
    return fulfilment.get(path(order));
  }

  private static String path(Order order) {
    return "/api/v2/orders/" + order.id();
  }
}
