package io.shucheng.ordering.persistence;

import static org.assertj.core.api.Assertions.assertThat;

import io.shucheng.ordering.OrderId;
import io.shucheng.ordering.OrderStatus;
import io.shucheng.ordering.OrderingIntegrationTest;
import io.shucheng.ordering.domain.CustomerOrders.Filter;
import io.shucheng.ordering.domain.CustomerOrders.Place;
import io.shucheng.platform.identity.AccountId;
import java.time.Instant;
import java.util.UUID;
import java.util.stream.Stream;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestPropertySource;

/**
 * The lists of orders where there are many: each page reads its rows by an index, in order. With
 * {@code -Dshucheng.test.orders=2000000} as many as the shop has to bear.
 */
@OrderingIntegrationTest
// a database of its own, for these orders lack all that orders have
@TestPropertySource(properties = "shucheng.ordering.groups.most=63")
class ManyOrdersIntegrationTests {

  private static final int ORDERS = Integer.getInteger("shucheng.test.orders", 200_000);

  @Autowired JdbcClient jdbc;
  @Autowired DSLContext db;

  static Stream<Arguments> lists() {
    AccountId customer = AccountId.parse("00000000-0000-4000-8000-000000000017");
    Place place = new Place(Instant.now().minusSeconds(50_000), new OrderId(UUID.randomUUID()));
    return Stream.of(
        Arguments.of(new Filter(customer, null, null), null),
        Arguments.of(new Filter(customer, null, null), place),
        Arguments.of(new Filter(null, null, null), null),
        Arguments.of(new Filter(null, null, null), place),
        Arguments.of(new Filter(null, OrderStatus.PAID, null), null),
        Arguments.of(new Filter(null, OrderStatus.PAID, null), place),
        Arguments.of(new Filter(null, null, true), null));
  }

  @ParameterizedTest
  @MethodSource("lists")
  void aPageIsReadByAnIndexAndNothingIsSorted(Filter filter, @Nullable Place after) {
    fillOnce();
    String plan =
        String.join(
            "\n",
            db.explain(new JooqCustomerOrders(db).listed(filter, after, 21))
                .plan()
                .lines()
                .toList());
    assertThat(plan).contains("Index").doesNotContain("Seq Scan").doesNotContain("Sort");
  }

  @Test
  void theSweepOfUnpaidOrdersReadsOnlyThem() {
    fillOnce();
    String plan =
        String.join(
            "\n",
            jdbc.sql(
                    """
                    explain select * from ordering.customer_order
                     where status = 'AWAITING_PAYMENT' and expires_at <= now()
                     order by expires_at limit 100 for no key update skip locked
                    """)
                .query(String.class)
                .list());
    assertThat(plan).contains("customer_order_due_ix");
  }

  private void fillOnce() {
    if (jdbc.sql("select count(*) from ordering.customer_order").query(Long.class).single() == 0) {
      // one account in a thousand orders, and one order in a hundred was paid
      jdbc.sql(
              """
              insert into ordering.customer_order
                     (id, account_id, status, version, currency, subtotal, shipping, tax, discount,
                      total, created_at, expires_at, changed_at)
              select gen_random_uuid(),
                     ('00000000-0000-4000-8000-' || lpad((n % 1000)::text, 12, '0'))::uuid,
                     case when n % 100 = 0 then 'PAID' else 'EXPIRED' end, 1, 'CNY', 0, 0, 0, 0, 0,
                     now() - n * interval '1 second', now(), now()
                from generate_series(1, ?) as n
              """)
          .param(ORDERS)
          .update();
      jdbc.sql("vacuum analyze ordering.customer_order").update();
    }
  }
}
