package io.shucheng.ordering.usecase;

import static io.shucheng.ordering.ShopForTests.order;
import static org.assertj.core.api.Assertions.assertThat;

import io.shucheng.catalog.BookId;
import io.shucheng.ordering.Crowd;
import io.shucheng.ordering.Crowd.Outcome;
import io.shucheng.ordering.IdempotencyConflictException;
import io.shucheng.ordering.Order;
import io.shucheng.ordering.OrderNotTakenException;
import io.shucheng.ordering.OrderingIntegrationTest;
import io.shucheng.ordering.Orders;
import io.shucheng.ordering.ShopForTests;
import io.shucheng.platform.identity.AccountId;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.TestPropertySource;

/** Groups that do not wait for a row that somebody keeps: whose row it is waits alone. */
@OrderingIntegrationTest
@TestPropertySource(
    properties = {
      "shucheng.ordering.groups.lanes=1",
      "shucheng.ordering.groups.deadline=10s",
      "shucheng.ordering.groups.lock-timeout=20ms"
    })
class GroupsGiveBackIntegrationTests {

  private static final int CALLERS = 12;

  @Autowired Orders orders;
  @Autowired ShopForTests shop;
  @Autowired Gate gate;

  private AccountId customer;

  @BeforeEach
  void newCustomer() {
    customer = shop.customer();
  }

  @AfterEach
  void prove() {
    shop.assertProven();
  }

  @Test
  void aKeyThatAnotherNodeKeepsIsToldAndTheOthersAreKept() {
    BookId book = shop.book("10.00", 100);
    String key = UUID.randomUUID().toString();
    List<Outcome<Order>> outcomes;
    try (Gate.Held _ = gate.hold(claimOfAnotherNode(key))) {
      outcomes =
          Crowd.of(
              CALLERS,
              caller ->
                  () -> orders.place(customer, caller == 0 ? order(key, book, 1) : order(book, 1)));
    }
    assertThat(outcomes.getFirst().refusal())
        .isInstanceOfSatisfying(
            IdempotencyConflictException.class, e -> assertThat(e.isStillRunning()).isTrue());
    assertThat(outcomes.subList(1, CALLERS)).allMatch(Outcome::succeeded);
    assertThat(shop.stockOf(book).held()).isEqualTo(CALLERS - 1);
  }

  @Test
  void aBookThatSomebodyKeepsLockedHoldsNobodyElseUp() {
    BookId locked = shop.book("10.00", 100);
    BookId book = shop.book("10.00", 100);
    List<Outcome<Order>> outcomes;
    try (Gate.Held _ = gate.hold(locked)) {
      outcomes =
          Crowd.of(
              CALLERS,
              caller -> () -> orders.place(customer, order(caller == 0 ? locked : book, 1)));
    }
    assertThat(outcomes.getFirst().refusal())
        .isInstanceOfSatisfying(
            OrderNotTakenException.class, e -> assertThat(e.isDeadlinePassed()).isTrue());
    assertThat(outcomes.subList(1, CALLERS)).allMatch(Outcome::succeeded);
    assertThat(shop.stockOf(locked).held()).isZero();
  }

  private String claimOfAnotherNode(String key) {
    return """
        insert into ordering.idempotency_key (account_id, route, key, request_hash, created_at)
        values ('%s', 'POST /api/v1/orders', '%s', '', now())"""
        .formatted(customer, key);
  }
}
