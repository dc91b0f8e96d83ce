package io.shucheng.stripe.endtoend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.shucheng.platform.identity.Accounts;
import io.shucheng.platform.identity.Role;
import io.shucheng.platform.identity.Tokens;
import io.shuchengtest.ShopClient;
import io.shuchengtest.ShopClient.Answer;
import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A shop that is paid with Stripe, as its customers and its staff meet it, and its tables. */
final class ShopWithStripe {

  private static final Duration LONG = Duration.ofSeconds(30);
  private static final String PASSWORD = "correct horse battery";

  private final ShopClient shop;
  private final ShopClient customer;
  private final ShopClient staff;
  private final JdbcClient jdbc;

  ShopWithStripe(ShopClient shop, Accounts accounts, Tokens tokens, JdbcClient jdbc) {
    this.shop = shop;
    this.jdbc = jdbc;
    String email = UUID.randomUUID() + "@example.com";
    var _ = accounts.open(email, PASSWORD, "Li Lei", EnumSet.allOf(Role.class));
    this.staff = shop.as(tokens.logIn(email, PASSWORD).accessToken());
    this.customer = shop.as(tokens.logInAsGuest(UUID.randomUUID() + "@example.com").accessToken());
  }

  /** An order of two copies, and its payment. */
  record Placed(String order, UUID payment, long book) {}

  /** Copies come in. */
  void receive(long book, int copies) {
    Answer answer =
        staff.post(
            "/api/v2/stock/" + book + "/adjustments",
            "{\"quantity\":%d,\"kind\":\"RECEIVED\"}".formatted(copies));
    assertThat(answer.status()).as(answer.text()).isLessThan(300);
  }

  int available(long book) {
    return staff.get("/api/v2/stock/" + book).json().path("available").asInt();
  }

  Placed order(long book) {
    Answer placed =
        customer.post(
            "/api/v1/orders",
            """
            {"lines":[{"bookId":%d,"quantity":2}],"shippingAddress":{"recipient":"Lin Daiyu","street":"Fuchengmen 12","city":"Beijing","postalCode":"100037","country":"CN","phone":"+861000000000"}}
            """
                .formatted(book));
    assertThat(placed.status()).as(placed.text()).isEqualTo(201);
    return new Placed(
        placed.json().path("id").asString(),
        UUID.fromString(placed.json().at("/payment/id").asString()),
        book);
  }

  /** The customer goes to the provider. */
  Answer goToPay(Placed placed) {
    return shop.get("/payments/" + placed.payment() + "/opening");
  }

  Answer refund(Placed placed) {
    return staff.post("/api/v2/orders/" + placed.order() + "/refunds", "{}");
  }

  String status(Placed placed) {
    return shown(placed).json().path("status").asString();
  }

  String paymentStatus(Placed placed) {
    return shown(placed).json().at("/payment/status").asString();
  }

  private Answer shown(Placed placed) {
    return customer.get("/api/v1/orders/" + placed.order());
  }

  void awaitStatus(Placed placed, String order, String payment) {
    await(order + " and " + payment)
        .atMost(LONG)
        .untilAsserted(
            () ->
                assertThat(List.of(status(placed), paymentStatus(placed)))
                    .containsExactly(order, payment));
  }

  /** What Stripe calls the payment, as it was last told. */
  String reference(Placed placed) {
    return jdbc.sql("select reference from ordering.payment where id = ?")
        .param(placed.payment())
        .query(String.class)
        .single();
  }

  /** What became of each notification about the payment, oldest first. */
  List<String> notifications(Placed placed) {
    return jdbc.sql(
            """
            select type || ' ' || outcome from ordering.payment_notification
             where payment_id = ? order by received_at
            """)
        .param(placed.payment())
        .query(String.class)
        .list();
  }

  int notificationsOfAll() {
    return jdbc.sql("select count(*) from ordering.payment_notification")
        .query(Integer.class)
        .single();
  }

  List<String> refunds(Placed placed) {
    return jdbc.sql("select status from ordering.refund where payment_id = ?")
        .param(placed.payment())
        .query(String.class)
        .list();
  }
}
