package io.shucheng.ordering.usecase;

import static io.shucheng.ordering.ShopForTests.order;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.shucheng.catalog.BookId;
import io.shucheng.ordering.Crowd;
import io.shucheng.ordering.IllegalTransitionException;
import io.shucheng.ordering.Order;
import io.shucheng.ordering.OrderStatus;
import io.shucheng.ordering.OrderingIntegrationTest;
import io.shucheng.ordering.Orders;
import io.shucheng.ordering.PaymentStatus;
import io.shucheng.ordering.ShopForTests;
import io.shucheng.ordering.domain.CustomerOrders;
import io.shucheng.platform.identity.AccountId;
import io.shuchengtest.TurnedClock;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

@OrderingIntegrationTest
class ExpireOrdersIntegrationTests {

  @Autowired Orders orders;
  @Autowired CustomerOrders customerOrders;
  @Autowired ExpireOrders expireOrders;
  @Autowired ShopForTests shop;
  @Autowired TurnedClock clock;
  @Autowired TransactionTemplate transaction;

  AccountId customer;
  BookId book;

  @BeforeEach
  void newCustomer() {
    customer = shop.customer();
    book = shop.book("10.00", 50);
  }

  @AfterEach
  void prove() {
    clock.turnBy(Duration.ofDays(1));
    expireAll();
    clock.reset();
    shop.assertProven();
  }

  @Test
  void anOrderWaitsFifteenMinutesAndThenGivesItsStockBack() {
    Order order = orders.place(customer, order(book, 3));
    clock.turnBy(Duration.ofMinutes(14));
    expireAll();
    assertThat(status(order)).isEqualTo(OrderStatus.AWAITING_PAYMENT);
    clock.turnBy(Duration.ofMinutes(2));
    expireAll();
    Order expired = orders.find(customer, order.id()).orElseThrow();
    assertThat(expired.status()).isEqualTo(OrderStatus.EXPIRED);
    assertThat(expired.payment().status()).isEqualTo(PaymentStatus.CANCELLED);
    assertThat(expired.payment().expiresAt()).isNull();
    assertThat(shop.stockOf(book).available()).isEqualTo(50);
    assertThatThrownBy(() -> orders.cancel(customer, order.id()))
        .isInstanceOf(IllegalTransitionException.class);
  }

  @Test
  void anOrderThatSomebodyHasLockedIsLeftToThem() {
    Order order = orders.place(customer, order(book, 3));
    clock.turnBy(Duration.ofMinutes(16));
    transaction.executeWithoutResult(
        status -> {
          customerOrders.lock(order.id());
          Crowd.of(1, caller -> () -> expireOrders.expireDue(100))
              .forEach(sweep -> assertThat(sweep.succeeded()).isTrue());
        });
    assertThat(status(order)).isEqualTo(OrderStatus.AWAITING_PAYMENT);
  }

  @Test
  void severalSweepsAtOnceEndEachOrderOnce() {
    for (int i = 0; i < 40; i++) {
      orders.place(customer, order(book, 1));
    }
    clock.turnBy(Duration.ofMinutes(16));
    assertThat(Crowd.of(6, caller -> () -> expireOrders.expireDue(10)))
        .allMatch(Crowd.Outcome::succeeded);
    expireAll();
    assertThat(shop.stockOf(book).available()).isEqualTo(50);
    assertThat(orders.page(customer, 100, null).items())
        .allMatch(order -> order.status() == OrderStatus.EXPIRED);
  }

  private void expireAll() {
    while (expireOrders.expireDue(100) > 0) {
      // the next batch
    }
  }

  private OrderStatus status(Order order) {
    return orders.find(customer, order.id()).orElseThrow().status();
  }
}
