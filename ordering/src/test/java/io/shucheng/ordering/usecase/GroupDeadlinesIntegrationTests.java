package io.shucheng.ordering.usecase;

import static io.shucheng.ordering.ShopForTests.order;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.shucheng.catalog.BookId;
import io.shucheng.ordering.Order;
import io.shucheng.ordering.OrderNotTakenException;
import io.shucheng.ordering.OrderingIntegrationTest;
import io.shucheng.ordering.Orders;
import io.shucheng.ordering.OutcomeUnknownException;
import io.shucheng.ordering.ShopForTests;
import io.shucheng.platform.identity.AccountId;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.TestPropertySource;

/** One lane at a gate, and callers who do not wait for long. */
@OrderingIntegrationTest
@TestPropertySource(
    properties = {
      "shucheng.ordering.groups.lanes=1",
      "shucheng.ordering.groups.deadline=500ms",
      "shucheng.ordering.groups.lock-timeout=1m"
    })
class GroupDeadlinesIntegrationTests {

  @Autowired Orders orders;
  @Autowired ShopForTests shop;
  @Autowired Gate gate;

  private final ExecutorService callers = Executors.newVirtualThreadPerTaskExecutor();

  @AfterEach
  void prove() {
    callers.close();
    shop.assertProven();
  }

  @Test
  void whoseGroupHasNotBegunInTimeLeavesNoOrderAndWhoseHasDoesNotKnow() {
    AccountId begun = shop.customer();
    AccountId waiting = shop.customer();
    BookId closed = shop.book("10.00", 5);
    String key = UUID.randomUUID().toString();
    CompletableFuture<Order> first;
    try (Gate.Held _ = gate.hold(closed)) {
      first =
          CompletableFuture.supplyAsync(() -> orders.place(begun, order(key, closed, 1)), callers);
      gate.awaitWaiting(1);
      assertThatThrownBy(() -> orders.place(waiting, order(shop.book("10.00", 5), 1)))
          .isInstanceOfSatisfying(
              OrderNotTakenException.class, e -> assertThat(e.isDeadlinePassed()).isTrue());
      assertThatThrownBy(first::join).hasCauseInstanceOf(OutcomeUnknownException.class);
    }
    Order known = orders.place(begun, order(key, closed, 1));
    assertThat(orders.page(begun, 10, null).items()).containsExactly(known);
    assertThat(shop.stockOf(closed).held()).isOne();
    assertThat(orders.page(waiting, 10, null).items()).isEmpty();
  }
}
