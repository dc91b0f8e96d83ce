package io.shucheng.ordering.usecase;

import static io.shucheng.ordering.Crowd.outcome;
import static io.shucheng.ordering.ShopForTests.order;
import static org.assertj.core.api.Assertions.assertThat;

import io.shucheng.catalog.BookId;
import io.shucheng.ordering.Order;
import io.shucheng.ordering.OrderingIntegrationTest;
import io.shucheng.ordering.Orders;
import io.shucheng.ordering.ShopForTests;
import io.shucheng.platform.identity.AccountId;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestPropertySource;

/** The database goes away while an order is kept, at moments that the tests choose. */
@OrderingIntegrationTest
@TestPropertySource(
    properties = {
      "shucheng.ordering.groups.lanes=1",
      "shucheng.ordering.groups.deadline=1m",
      "shucheng.ordering.groups.lock-timeout=1m"
    })
class LostConnectionsIntegrationTests {

  @Autowired Orders orders;
  @Autowired ShopForTests shop;
  @Autowired JdbcClient jdbc;
  @Autowired Gate gate;

  private final ExecutorService callers = Executors.newVirtualThreadPerTaskExecutor();
  private AccountId customer;

  @BeforeEach
  void newCustomer() {
    customer = shop.customer();
  }

  @AfterEach
  void prove() {
    callers.close();
    shop.assertProven();
  }

  @Test
  void anOrderWhoseConnectionIsLostBeforeTheCommitIsKeptOverAnother() {
    BookId book = shop.book("10.00", 5);
    String key = UUID.randomUUID().toString();
    Future<Order> order;
    try (Gate.Held _ = gate.hold(book)) {
      order = callers.submit(() -> orders.place(customer, order(key, book, 1)));
      gate.awaitWaiting(1);
      gate.terminateWaiting();
      gate.awaitWaiting(1);
    }
    assertKeptOnce(outcome(order).value(), key, book);
  }

  @Test
  void anOrderWhoseCommitFailedWithItsConnectionIsKeptOverAnother() {
    BookId book = shop.book("10.00", 5);
    String key = UUID.randomUUID().toString();
    haveCommitsWait();
    Order kept;
    try {
      Future<Order> order;
      try (Gate.Held _ = gate.hold("select pg_advisory_xact_lock(4711)")) {
        order = callers.submit(() -> orders.place(customer, order(key, book, 1)));
        gate.awaitInCommit("advisory");
        gate.terminateInCommit();
        gate.awaitInCommit("advisory");
      }
      kept = outcome(order).value();
    } finally {
      jdbc.sql("drop function public.wait_for_test() cascade").update();
    }
    assertKeptOnce(kept, key, book);
  }

  @Test
  void aConnectionThatIsLostInACommitThatSucceedsLosesNoOrder() {
    BookId book = shop.book("10.00", 5);
    String key = UUID.randomUUID().toString();
    awaitQuiet();
    // a commit is on disk, and waits for a standby that never comes before it is acknowledged
    configure("alter system set synchronous_standby_names = 'nobody'");
    Order kept;
    try {
      Future<Order> order = callers.submit(() -> orders.place(customer, order(key, book, 1)));
      gate.awaitInCommit("SyncRep");
      gate.terminateInCommit();
      kept = outcome(order).value();
    } finally {
      configure("alter system reset synchronous_standby_names");
    }
    assertKeptOnce(kept, key, book);
  }

  private void assertKeptOnce(Order kept, String key, BookId book) {
    assertThat(orders.page(customer, 10, null).items()).containsExactly(kept);
    assertThat(orders.place(customer, order(key, book, 1))).isEqualTo(kept);
    assertThat(shop.stockOf(book).held()).isOne();
  }

  /** Waits until nobody commits but who the test has commit. */
  private void awaitQuiet() {
    ShopForTests.await(
        "all events are heard",
        () ->
            jdbc.sql("select count(*) from platform.event_publication")
                    .query(Integer.class)
                    .single()
                == 0);
  }

  private void haveCommitsWait() {
    jdbc.sql(
            """
            create function public.wait_for_test() returns trigger language plpgsql as
            'begin perform pg_advisory_xact_lock(4711); return null; end'
            """)
        .update();
    jdbc.sql(
            """
            create constraint trigger wait_for_test after insert on ordering.customer_order
              deferrable initially deferred for each row execute function public.wait_for_test()
            """)
        .update();
  }

  private void configure(String setting) {
    jdbc.sql(setting).update();
    jdbc.sql("select pg_reload_conf()").query(Boolean.class).single();
  }
}
