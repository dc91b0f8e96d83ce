package io.shucheng.ordering.http;

import static io.shucheng.ordering.ShopForTests.order;
import static org.assertj.core.api.Assertions.assertThat;

import io.shucheng.catalog.BookId;
import io.shucheng.ordering.Crowd;
import io.shucheng.ordering.Crowd.Outcome;
import io.shucheng.ordering.Order;
import io.shucheng.ordering.OrderStatus;
import io.shucheng.ordering.OrderingIntegrationTest;
import io.shucheng.ordering.Orders;
import io.shucheng.ordering.PaymentStatus;
import io.shucheng.ordering.ShopForTests;
import io.shucheng.ordering.domain.Stock;
import io.shucheng.ordering.domain.StockMovement;
import io.shucheng.ordering.domain.StockRoom;
import io.shucheng.ordering.usecase.ExpireOrders;
import io.shucheng.platform.identity.AccountId;
import io.shuchengtest.ShopClient;
import io.shuchengtest.ShopClient.Answer;
import io.shuchengtest.TurnedClock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

@OrderingIntegrationTest
class CallbackIntegrationTests {

  private static final String CALLBACKS = "/api/v1/payments/sandbox/callbacks";

  @LocalServerPort int port;
  @Autowired SandboxSignatures signatures;
  @Autowired Orders orders;
  @Autowired ShopForTests shop;
  @Autowired StockRoom stockRoom;
  @Autowired ExpireOrders expireOrders;
  @Autowired TurnedClock clock;
  @Autowired JdbcClient jdbc;

  AccountId customer;
  BookId book;
  Order order;

  @BeforeEach
  void place() {
    customer = shop.customer();
    book = shop.book("10.00", 5);
    order = orders.place(customer, order(book, 2));
  }

  @AfterEach
  void prove() {
    clock.reset();
    shop.assertProven();
  }

  @Test
  void moneyMakesTheOrderPaidAndSetsItsCopiesApart() {
    assertThat(send(id(), captured("28.00")).status()).isEqualTo(204);
    assertThat(status()).isEqualTo(OrderStatus.PAID);
    assertThat(stockRoom.ledger(book, 1).getFirst().kind()).isEqualTo(StockMovement.Kind.ALLOCATED);
    assertThat(shop.stockOf(book))
        .extracting(Stock::onHand, Stock::held, Stock::allocated)
        .containsExactly(5, 0, 2);
  }

  @Test
  void aRepeatedIdHasNoSecondEffect() {
    String id = id();
    assertThat(send(id, captured("28.00")).status()).isEqualTo(204);
    assertThat(send(id, captured("28.00")).status()).isEqualTo(204);
    assertThat(send(id(), captured("28.00")).status()).isEqualTo(204);
    assertThat(shop.stockOf(book).allocated()).isEqualTo(2);
  }

  @Test
  void fiftySimultaneousCallbacksHaveOneEffect() {
    String id = id();
    List<Outcome<Integer>> answers =
        Crowd.of(50, caller -> () -> send(id, captured("28.00")).status());
    assertThat(answers).allMatch(answer -> Integer.valueOf(204).equals(answer.value()));
    assertThat(shop.stockOf(book).allocated()).isEqualTo(2);
  }

  @Test
  void fiftyCallbacksWithIdsOfTheirOwnHaveOneEffect() {
    List<Outcome<Integer>> answers =
        Crowd.of(50, caller -> () -> send(id(), captured("28.00")).status());
    assertThat(answers).allMatch(answer -> Integer.valueOf(204).equals(answer.value()));
    assertThat(shop.stockOf(book).allocated()).isEqualTo(2);
  }

  @Test
  void aRefusalLeavesTheOrderWaitingAndMoneyMayStillCome() {
    assertThat(send(id(), failed("28.00")).status()).isEqualTo(204);
    assertThat(status()).isEqualTo(OrderStatus.AWAITING_PAYMENT);
    assertThat(payment()).isEqualTo(PaymentStatus.FAILED);
    assertThat(send(id(), captured("28.00")).status()).isEqualTo(204);
    assertThat(status()).isEqualTo(OrderStatus.PAID);
  }

  @Test
  void aRefusalThatOvertakesTheMoneyChangesNothing() {
    send(id(), captured("28.00"));
    assertThat(send(id(), failed("28.00")).status()).isEqualTo(204);
    assertThat(payment()).isEqualTo(PaymentStatus.CAPTURED);
  }

  @Test
  void moneyForACancelledOrderGoesBack() {
    orders.cancel(customer, order.id());
    assertThat(send(id(), captured("28.00")).status()).isEqualTo(204);
    assertThat(status()).isEqualTo(OrderStatus.CANCELLED);
    assertThat(payment()).isEqualTo(PaymentStatus.CAPTURED_LATE);
    assertThat(send(id(), captured("28.00")).status()).isEqualTo(204);
    assertThat(shop.stockOf(book).available()).isEqualTo(5);
    shop.runErrands();
    assertThat(payment()).isEqualTo(PaymentStatus.REFUNDED);
  }

  @Test
  void moneyForAnExpiredOrderTakesItUpAgainWhileThereAreCopies() {
    clock.turnBy(Duration.ofMinutes(16));
    expireAll();
    assertThat(status()).isEqualTo(OrderStatus.EXPIRED);
    assertThat(send(id(), captured("28.00")).status()).isEqualTo(204);
    assertThat(status()).isEqualTo(OrderStatus.PAID);
    assertThat(payment()).isEqualTo(PaymentStatus.CAPTURED);
    assertThat(shop.stockOf(book).allocated()).isEqualTo(2);
  }

  @Test
  void moneyForAnExpiredOrderGoesBackWhereTheCopiesAreGone() {
    clock.turnBy(Duration.ofMinutes(16));
    expireAll();
    orders.place(shop.customer(), order(book, 4));
    assertThat(send(id(), captured("28.00")).status()).isEqualTo(204);
    assertThat(status()).isEqualTo(OrderStatus.EXPIRED);
    assertThat(payment()).isEqualTo(PaymentStatus.CAPTURED_LATE);
    shop.runErrands();
    assertThat(payment()).isEqualTo(PaymentStatus.REFUNDED);
  }

  @Test
  void expiryAndMoneyAtTheSameMomentAgree() {
    clock.turnBy(Duration.ofMinutes(16));
    for (int i = 0; i < 10; i++) {
      order = orders.place(customer, order(shop.book("10.00", 2), 2));
      clock.turnBy(Duration.ofMinutes(16));
      Crowd.of(
          2,
          caller ->
              caller == 0
                  ? () -> send(id(), captured("28.00")).status()
                  : () -> expireOrders.expireDue(10));
      expireAll();
      assertThat(payment())
          .isEqualTo(
              status() == OrderStatus.PAID ? PaymentStatus.CAPTURED : PaymentStatus.CAPTURED_LATE);
      assertThat(status()).isEqualTo(OrderStatus.PAID);
      shop.assertProven();
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"27.99", "28.01", "0.00", "-28.00"})
  void anotherAmountIsRefusedAndWrittenDown(String amount) {
    String id = id();
    Answer answer = send(id, captured(amount));
    assertThat(answer.status()).isEqualTo(422);
    assertThat(answer.problem()).isEqualTo("payment-mismatch");
    assertThat(status()).isEqualTo(OrderStatus.AWAITING_PAYMENT);
    assertThat(
            jdbc.sql("select outcome from ordering.payment_notification where webhook_id = ?")
                .param(id)
                .query(String.class)
                .single())
        .isEqualTo("REFUSED");
    assertThat(send(id, captured(amount)).status()).isEqualTo(422);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{\"type\":\"payment.captured\"} | 422",
        "{\"type\":\"payment.captured\",\"paymentId\":\"nonsense\"} | 422",
        "{\"type\":\"payment.captured\",\"paymentId\":\"00000000-0000-4000-8000-000000000000\"} | 422",
        "{\"type\":\"customer.renamed\"} | 204",
        "{\"type\":\"odd\\u0000type\"} | 204",
        "{\"type\":17} | 204",
        "[] | 400",
        "no json | 400",
        "{ | 400",
        "'' | 400"
      })
  void whatIsSignedIsTakenRefusedOrUnreadable(String body, int status) {
    assertThat(send(id(), body).status()).isEqualTo(status);
  }

  @Test
  void anotherCurrencyIsRefused() {
    String body = captured("28.00").replace("CNY", "USD");
    assertThat(send(id(), body).status()).isEqualTo(422);
  }

  @Test
  void aTrueSignatureOverAChangedBodyIsRefused() {
    Map<String, String> headers = signatures.get().sign(id(), clock.instant(), captured("28.00"));
    assertThat(send(headers, captured("1.00")).status()).isEqualTo(401);
    assertThat(status()).isEqualTo(OrderStatus.AWAITING_PAYMENT);
  }

  /** The clock goes on meanwhile: the very bound is checked where it stands still. */
  @ParameterizedTest
  @ValueSource(longs = {-301, 360})
  void aStaleSignatureIsRefused(long seconds) {
    String body = captured("28.00");
    Answer answer =
        send(signatures.get().sign(id(), clock.instant().plusSeconds(seconds), body), body);
    assertThat(answer.status()).isEqualTo(401);
    assertThat(answer.problem()).isEqualTo("bad-signature");
  }

  @ParameterizedTest
  @ValueSource(strings = {"webhook-id", "webhook-timestamp", "webhook-signature"})
  void aMissingOrForgedHeaderIsRefused(String header) {
    String body = captured("28.00");
    Map<String, String> headers =
        new java.util.HashMap<>(signatures.get().sign(id(), clock.instant(), body));
    headers.remove(header);
    assertThat(send(headers, body).status()).isEqualTo(401);
    for (String forged : List.of("x", "v1,", "v1,AAAA", "99999999999999999999", "v2,x v1,y")) {
      headers.put(header, forged);
      assertThat(send(headers, body).status()).isEqualTo(401);
    }
  }

  @Test
  void anUnknownProviderIsNotFoundAndAnotherMediaTypeNotTaken() {
    ShopClient client = ShopClient.at(port);
    assertThat(client.post("/api/v1/payments/nobody/callbacks", "{}").status()).isEqualTo(404);
    assertThat(client.with("Content-Type", "text/plain").post(CALLBACKS, "{}").status())
        .isEqualTo(415);
  }

  private void expireAll() {
    while (expireOrders.expireDue(100) > 0) {
      // the next batch
    }
  }

  private OrderStatus status() {
    return orders.find(customer, order.id()).orElseThrow().status();
  }

  private PaymentStatus payment() {
    return orders.find(customer, order.id()).orElseThrow().payment().status();
  }

  private Answer send(String id, String body) {
    return send(signatures.get().sign(id, clock.instant(), body), body);
  }

  private Answer send(Map<String, String> headers, String body) {
    ShopClient client = ShopClient.at(port);
    for (Map.Entry<String, String> header : headers.entrySet()) {
      client = client.with(header.getKey(), header.getValue());
    }
    return client.post(CALLBACKS, body);
  }

  private String captured(String amount) {
    return body("payment.captured", amount);
  }

  private String failed(String amount) {
    return body("payment.failed", amount);
  }

  private String body(String type, String amount) {
    return "{\"type\":\"%s\",\"paymentId\":\"%s\",\"amount\":{\"amount\":\"%s\",\"currency\":\"CNY\"}}"
        .formatted(type, order.payment().id(), amount);
  }

  private static String id() {
    return "msg_" + UUID.randomUUID();
  }
}
