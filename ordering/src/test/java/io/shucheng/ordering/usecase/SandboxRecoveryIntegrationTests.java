package io.shucheng.ordering.usecase;

import static io.shucheng.ordering.ShopForTests.order;
import static org.assertj.core.api.Assertions.assertThat;

import io.shucheng.ordering.Order;
import io.shucheng.ordering.OrderStatus;
import io.shucheng.ordering.OrderingIntegrationTest;
import io.shucheng.ordering.Orders;
import io.shucheng.ordering.ShopForTests;
import io.shucheng.ordering.domain.SandboxBooks;
import io.shucheng.ordering.domain.SandboxDecision;
import io.shucheng.platform.identity.AccountId;
import io.shuchengtest.TurnedClock;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@OrderingIntegrationTest
class SandboxRecoveryIntegrationTests {

  @Autowired Orders orders;
  @Autowired ShopForTests shop;
  @Autowired DecideSandboxPayment decideSandboxPayment;
  @Autowired DeliverSandboxCallbacks deliverSandboxCallbacks;
  @Autowired SandboxBooks books;
  @Autowired TurnedClock clock;

  @AfterEach
  void prove() {
    clock.reset();
    shop.assertProven();
  }

  @Test
  void aCallbackThatWasNeverSentIsSentByTheNextSweep() {
    AccountId customer = shop.customer();
    Order order = orders.place(customer, order(shop.book("10.00", 1), 1));
    decideSandboxPayment.decide(order.payment().id(), SandboxDecision.APPROVED);
    deliverSandboxCallbacks.deliverDue();
    awaitPaid(customer, order);
  }

  @Test
  void aCallbackThatWasTakenByANodeWhichDiedIsSentAfterItsBackOff() {
    AccountId customer = shop.customer();
    Order order = orders.place(customer, order(shop.book("10.00", 1), 1));
    decideSandboxPayment.decide(order.payment().id(), SandboxDecision.APPROVED);
    Instant now = clock.instant();
    assertThat(books.takeDue(now, Duration.ofSeconds(20), 100)).hasSize(1);
    assertThat(books.takeDue(now.plusSeconds(19), Duration.ofSeconds(20), 100)).isEmpty();
    clock.turnBy(Duration.ofSeconds(21));
    deliverSandboxCallbacks.deliverDue();
    awaitPaid(customer, order);
  }

  @Test
  void theBackOffDoubles() {
    Order order = orders.place(shop.customer(), order(shop.book("10.00", 1), 1));
    decideSandboxPayment.decide(order.payment().id(), SandboxDecision.REFUSED);
    Instant now = clock.instant();
    for (long wait : new long[] {20, 40, 80}) {
      assertThat(books.takeDue(now, Duration.ofSeconds(20), 100)).hasSize(1);
      assertThat(books.takeDue(now.plusSeconds(wait - 1), Duration.ofSeconds(20), 100)).isEmpty();
      now = now.plusSeconds(wait);
    }
    SandboxBooks.Delivery owed = books.takeDue(now, Duration.ofSeconds(20), 100).getFirst();
    books.delivered(owed.webhookId(), now);
    assertThat(books.takeDue(now.plus(Duration.ofDays(9)), Duration.ofSeconds(20), 100)).isEmpty();
  }

  private void awaitPaid(AccountId customer, Order order) {
    ShopForTests.await(
        "paid", () -> orders.find(customer, order.id()).orElseThrow().status() == OrderStatus.PAID);
  }
}
