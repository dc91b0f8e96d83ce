package io.shucheng.stripe.endtoend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.shucheng.StripeTestApplication;
import io.shucheng.ordering.Verification;
import io.shucheng.platform.identity.Accounts;
import io.shucheng.platform.identity.Tokens;
import io.shucheng.stripe.endtoend.ShopWithStripe.Placed;
import io.shuchengtest.ShopClient;
import io.shuchengtest.ShopClient.Answer;
import io.shuchengtest.TurnedClock;
import io.shuchengtest.WithPostgres;
import io.shuchengtest.stripe.Fault;
import io.shuchengtest.stripe.StripeBooks;
import io.shuchengtest.stripe.StripeEvents;
import io.shuchengtest.stripe.StripeStandIn;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Orders, PostgreSQL and Stripe's wire, together: what the shop shows and what its tables hold. */
@WithPostgres
@SpringBootTest(
    classes = StripeTestApplication.class,
    webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
    properties = {
      "shucheng.ordering.payment-provider=stripe",
      "shucheng.ordering.sweep-interval=200ms",
      "shucheng.stripe.secret-key=" + StripeStandIn.KEY,
      "shucheng.stripe.webhook-secrets=" + StripeEvents.SECRET,
      "shucheng.stripe.read-timeout=1s",
      "management.server.port=-1",
      "logging.file.name=target/shucheng.log"
    })
class PaidWithStripeIntegrationTests {

  private static final String AUTHORIZED = "payment_intent.amount_capturable_updated";
  private static final String SUCCEEDED = "payment_intent.succeeded";
  private static final String COMPLETED = "checkout.session.completed";
  private static final Duration LONG = Duration.ofSeconds(30);
  private static final Fault FAILING = new Fault.Answered(500, "{}");

  private static final AtomicLong BOOKS = new AtomicLong(1_000);

  @LocalServerPort int port;
  @Autowired Accounts accounts;
  @Autowired Tokens tokens;
  @Autowired JdbcClient jdbc;
  @Autowired StripeStandIn stripe;
  @Autowired TurnedClock clock;
  @Autowired Verification verification;

  private ShopWithStripe shop;
  private StripeBooks books;
  private StripeEvents events;
  private Placed placed;

  @BeforeEach
  void place() {
    shop = new ShopWithStripe(ShopClient.at(port), accounts, tokens, jdbc);
    books = stripe.books();
    stripe.isWell();
    books.refundsBecome("succeeded");
    events = new StripeEvents(books, clock, ShopClient.at(port));
    long book = BOOKS.incrementAndGet();
    shop.receive(book, 3);
    placed = shop.order(book);
  }

  @AfterEach
  void prove() {
    assertThat(verification.verify()).isEmpty();
  }

  @Test
  void whatTheCustomerAgreedToAtStripeIsTakenAndTheOrderIsPaid() {
    String session = goToPay();
    assertThat(shop.reference(placed)).isEqualTo(session);
    String intent = books.pay(session, "requires_capture");
    assertThat(shop.status(placed)).isEqualTo("AWAITING_PAYMENT");
    assertThat(events.tell(AUTHORIZED, intent).status()).isEqualTo(204);
    shop.awaitStatus(placed, "PAID", "CAPTURED");
    assertThat(books.statusOf(intent)).isEqualTo("succeeded");
    assertThat(events.tell(SUCCEEDED, intent).status()).isEqualTo(204);
    assertThat(events.tell(COMPLETED, session).status()).isEqualTo(204);
    assertThat(shop.notifications(placed))
        .containsExactly(
            AUTHORIZED + " APPLIED",
            "lookup APPLIED",
            SUCCEEDED + " IGNORED",
            COMPLETED + " IGNORED");
    assertThat(shop.available(placed.book())).isOne();
    assertThat(shop.goToPay(placed).status()).isEqualTo(409);
  }

  @Test
  void theCustomerIsLedToOneSessionHoweverOftenTheyGo() {
    String session = goToPay();
    assertThat(goToPay()).isEqualTo(session);
    pay(session);
  }

  @Test
  void aRefundIsMadeAtStripeAndIsDoneWhenStripeSaysSo() {
    pay(goToPay());
    books.refundsBecome("pending");
    assertThat(shop.refund(placed).status()).isEqualTo(201);
    await().atMost(LONG).until(() -> shop.refunds(placed).equals(List.of("UNDER_WAY")));
    assertThat(shop.paymentStatus(placed)).isEqualTo("CAPTURED");
    books.refundsBecome("succeeded");
    String refund = books.refundIds().getLast();
    String event = events.event("refund.updated", refund);
    assertThat(events.send(event).status()).isEqualTo(204);
    assertThat(events.send(event).status()).isEqualTo(204);
    assertThat(events.tell("charge.refund.updated", refund).status()).isEqualTo(204);
    shop.awaitStatus(placed, "REFUNDED", "REFUNDED");
    assertThat(shop.refunds(placed)).containsExactly("DONE");
    assertThat(shop.available(placed.book())).isEqualTo(3);
  }

  @Test
  void aRefundThatABankSendsBackIsSeenAsFailed() {
    pay(goToPay());
    assertThat(shop.refund(placed).status()).isEqualTo(201);
    shop.awaitStatus(placed, "REFUNDED", "REFUNDED");
    books.refundsBecome("failed");
    assertThat(events.tell("refund.failed", books.refundIds().getLast()).status()).isEqualTo(204);
    assertThat(shop.refunds(placed)).containsExactly("FAILED");
    assertThat(shop.paymentStatus(placed)).isEqualTo("CAPTURED");
  }

  @Test
  void moneyThatComesLateTakesTheOrderUpAgainWhileThereAreCopies() {
    String intent = books.pay(goToPay(), "succeeded");
    clock.turnBy(Duration.ofMinutes(16));
    await().atMost(LONG).until(() -> !shop.status(placed).equals("AWAITING_PAYMENT"));
    assertThat(events.tell(SUCCEEDED, intent).status()).isEqualTo(204);
    shop.awaitStatus(placed, "PAID", "CAPTURED");
    assertThat(shop.refunds(placed)).isEmpty();
  }

  @Test
  void moneyThatComesLateGoesBackWhereTheCopiesAreGone() {
    String session = goToPay();
    // Stripe does not tell for now what became of it, so that the next has the copies
    fail(FAILING);
    clock.turnBy(Duration.ofMinutes(16));
    await().atMost(LONG).until(() -> shop.status(placed).equals("EXPIRED"));
    Placed faster = shop.order(placed.book());
    String intent = books.pay(session, "succeeded");
    stripe.isWell();
    assertThat(events.tell(SUCCEEDED, intent).status()).isEqualTo(204);
    shop.awaitStatus(placed, "EXPIRED", "REFUNDED");
    assertThat(shop.refunds(placed)).containsExactly("DONE");
    assertThat(books.thing(books.refundIds().getLast()).path("payment_intent").asString())
        .isEqualTo(intent);
    assertThat(shop.status(faster)).isEqualTo("AWAITING_PAYMENT");
  }

  @Test
  void aWebhookMayComeBeforeTheAnswerToTheOpeningCall() {
    stripe.fail(
        new Fault.Meanwhile(
            () -> {
              String session = books.sessionIds().getLast();
              String intent = books.pay(session, "succeeded");
              assertThat(events.tell(SUCCEEDED, intent).status()).isEqualTo(204);
            }));
    assertThat(shop.goToPay(placed).status()).isEqualTo(303);
    shop.awaitStatus(placed, "PAID", "CAPTURED");
    assertThat(shop.notifications(placed)).containsExactly(SUCCEEDED + " APPLIED");
  }

  @Test
  void oneEventThatComesFiftyTimesAtOnceHasOneEffect() throws Exception {
    String intent = books.pay(goToPay(), "succeeded");
    String event = events.event(SUCCEEDED, intent);
    try (ExecutorService callers = Executors.newVirtualThreadPerTaskExecutor()) {
      List<Future<Answer>> answers =
          IntStream.range(0, 50).mapToObj(_ -> callers.submit(() -> events.send(event))).toList();
      for (Future<Answer> answer : answers) {
        assertThat(answer.get().status()).isEqualTo(204);
      }
    }
    assertThat(shop.notifications(placed)).containsExactly(SUCCEEDED + " APPLIED");
    shop.awaitStatus(placed, "PAID", "CAPTURED");
    assertThat(shop.available(placed.book())).isOne();
  }

  @Test
  void eventsMayComeInAnyOrder() {
    String session = goToPay();
    String first = books.pay(session, "requires_payment_method");
    String refused = events.event("payment_intent.payment_failed", first);
    String second = books.pay(session, "requires_capture");
    String authorized = events.event(AUTHORIZED, second);
    books.becomes(second, "succeeded");
    assertThat(events.tell(SUCCEEDED, second).status()).isEqualTo(204);
    assertThat(events.send(authorized).status()).isEqualTo(204);
    assertThat(events.send(refused).status()).isEqualTo(204);
    shop.awaitStatus(placed, "PAID", "CAPTURED");
    assertThat(shop.notifications(placed))
        .containsExactly(
            SUCCEEDED + " APPLIED",
            AUTHORIZED + " IGNORED",
            "payment_intent.payment_failed IGNORED");
  }

  @Test
  void aStripeThatFailsOrHangsKeepsNoOrderFromBeingPaidLater() {
    fail(FAILING);
    assertThat(shop.goToPay(placed).status()).isIn(502, 503);
    stripe.isWell();
    fail(new Fault.Hanging());
    assertThat(shop.goToPay(placed).status()).isIn(502, 503, 504);
    stripe.isWell();
    assertThat(shop.status(placed)).isEqualTo("AWAITING_PAYMENT");
    String intent = books.pay(goToPay(), "requires_capture");
    fail(FAILING);
    assertThat(events.tell(AUTHORIZED, intent).status()).isEqualTo(204);
    await().atMost(LONG).until(() -> stripe.lines().getLast().contains(intent));
    assertThat(shop.paymentStatus(placed)).isEqualTo("AUTHORIZED");
    stripe.isWell();
    await()
        .atMost(LONG)
        .until(
            () -> {
              clock.turnBy(Duration.ofSeconds(31));
              return shop.status(placed).equals("PAID");
            });
    assertThat(books.statusOf(intent)).isEqualTo("succeeded");
  }

  @Test
  void whatStripeDidNotSignIsNotKept() {
    String intent = books.pay(goToPay(), "succeeded");
    int before = shop.notificationsOfAll();
    String event = events.event(SUCCEEDED, intent);
    assertThat(events.send(event, "whsec_somebodyelses0123456789").status()).isBetween(400, 499);
    assertThat(shop.notificationsOfAll()).isEqualTo(before);
    assertThat(shop.status(placed)).isEqualTo("AWAITING_PAYMENT");
    assertThat(events.send(event).status()).isEqualTo(204);
    shop.awaitStatus(placed, "PAID", "CAPTURED");
  }

  @Test
  void aPaymentThatStripeNeverTellsOfIsAskedAfter() {
    var _ = books.pay(goToPay(), "succeeded");
    clock.turnBy(Duration.ofMinutes(3));
    shop.awaitStatus(placed, "PAID", "CAPTURED");
    assertThat(shop.notifications(placed)).containsExactly("lookup APPLIED");
  }

  private void fail(Fault fault) {
    stripe.fail(Collections.nCopies(100, fault).toArray(Fault[]::new));
  }

  /** Leads the customer to Stripe, and returns the session that is there. */
  private String goToPay() {
    Answer opening = shop.goToPay(placed);
    assertThat(opening.status()).as(opening.text()).isEqualTo(303);
    String page = opening.header("Location");
    assertThat(page).startsWith("https://checkout.stripe.com/c/pay/");
    return page.substring(page.lastIndexOf('/') + 1);
  }

  private void pay(String session) {
    String intent = books.pay(session, "succeeded");
    assertThat(events.tell(SUCCEEDED, intent).status()).isEqualTo(204);
    shop.awaitStatus(placed, "PAID", "CAPTURED");
  }
}
