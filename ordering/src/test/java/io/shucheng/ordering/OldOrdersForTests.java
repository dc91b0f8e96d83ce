package io.shucheng.ordering;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Many orders of digital books, cancelled long ago, that fulfil every rule and touch no stock. */
@Component
public class OldOrdersForTests {

  private static final String ORDERS =
      """
      insert into ordering.customer_order
             (id, account_id, status, version, currency, subtotal, shipping, tax, discount, total,
              created_at, expires_at, changed_at)
      select uuidv7(make_interval(days => -3000)), uuidv4(), 'CANCELLED', 2, 'CNY', 1000, 0, 0, 0, 1000,
             timestamptz '2001-01-01' + make_interval(secs => n), timestamptz '2001-01-02',
             timestamptz '2001-01-02'
        from generate_series(1, ?) as n
      """;

  private static final String LINES =
      """
      insert into ordering.order_line
             (order_id, line_no, book_id, title, revision, digital, quantity, unit_price)
      select id, 0, 1, repeat('An old book. ', 20), 1, true, 1, 1000
        from ordering.customer_order where created_at < '2002-01-01'
      """;

  private static final String PAYMENTS =
      """
      insert into ordering.payment
             (id, order_id, provider, amount, currency, status, version, expires_at, created_at,
              changed_at)
      select uuidv7(), id, 'sandbox', 1000, 'CNY', 'CANCELLED', 2, expires_at, created_at, changed_at
        from ordering.customer_order where created_at < '2002-01-01'
      """;

  private final JdbcClient jdbc;

  OldOrdersForTests(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @Transactional
  public void make(int orders) {
    jdbc.sql(ORDERS).param(orders).update();
    // or each line looks for its order through all of them, as if there were none
    jdbc.sql("analyze ordering.customer_order").update();
    jdbc.sql(LINES).update();
    jdbc.sql(PAYMENTS).update();
  }

  @Transactional
  public void remove() {
    String old = "(select id from ordering.customer_order where created_at < '2002-01-01')";
    jdbc.sql("delete from ordering.payment where order_id in " + old).update();
    jdbc.sql("delete from ordering.order_line where order_id in " + old).update();
    jdbc.sql("delete from ordering.customer_order where created_at < '2002-01-01'").update();
  }

  /** How many exports have a connection to the database now. */
  public int exportsRunning() {
    return jdbc.sql(
            """
            select count(*) from pg_stat_activity
             where datname = current_database() and application_name = 'shucheng-export'
            """)
        .query(Integer.class)
        .single();
  }

  /** Takes the exports' connections away. */
  public void breakExports() {
    jdbc.sql(
            """
            select pg_terminate_backend(pid) from pg_stat_activity
             where datname = current_database() and application_name = 'shucheng-export'
            """)
        .query(row -> {});
  }
}
