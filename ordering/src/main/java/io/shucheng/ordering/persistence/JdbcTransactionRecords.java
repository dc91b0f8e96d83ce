package io.shucheng.ordering.persistence;

import io.shucheng.ordering.OrderId;
import io.shucheng.ordering.domain.TransactionRecords;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Asks PostgreSQL, over another connection than the one that was lost. */
@Repository
class JdbcTransactionRecords implements TransactionRecords {

  private static final Logger log = LoggerFactory.getLogger(JdbcTransactionRecords.class);

  /**
   * Short arrays would be planned anew at each group, for a plan of their own looks cheaper: one
   * suits all, for every table is reached by its key.
   */
  private static final String OPEN =
      """
      select pg_current_xact_id()::text, set_config('lock_timeout', ?, true),
             set_config('plan_cache_mode', 'force_generic_plan', true)
      """;

  private static final String LIMIT = "select set_config('statement_timeout', ?, true)";

  /** A server that crashed may give a number anew that it never wrote down. */
  private static final String IN_PROGRESS =
      """
      select case when t.id < pg_snapshot_xmax(pg_current_snapshot())
                  then pg_xact_status(t.id) is not distinct from 'in progress' else false end
        from (select ?::xid8 as id) as t
      """;

  private static final String KEPT =
      "select exists (select from ordering.customer_order where id = ?)";

  private static final Duration PAUSE = Duration.ofMillis(20);

  private final JdbcClient jdbc;

  JdbcTransactionRecords(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @Override
  public String open(Duration lockPatience) {
    return jdbc.sql(OPEN)
        .param(Long.toString(lockPatience.toMillis()))
        .query((row, n) -> row.getString(1))
        .single();
  }

  @Override
  public void limit(Duration left) {
    jdbc.sql(LIMIT).param(Long.toString(Math.max(1, left.toMillis()))).query(row -> {});
  }

  @Override
  public Fate fateOf(@Nullable String transaction, OrderId order, Duration patience) {
    long asked = System.nanoTime();
    while (System.nanoTime() - asked < patience.toNanos()
        && !Thread.currentThread().isInterrupted()) {
      try {
        if (transaction == null || !isInProgress(transaction)) {
          // in this order: what is over by now, this statement sees
          return isKept(order) ? Fate.KEPT : transaction == null ? Fate.UNKNOWN : Fate.LOST;
        }
      } catch (DataAccessException e) {
        log.info("Asking for the fate of transaction {}: {}", transaction, e.toString());
      }
      LockSupport.parkNanos(PAUSE.toNanos());
    }
    return Fate.UNKNOWN;
  }

  private boolean isInProgress(String transaction) {
    return jdbc.sql(IN_PROGRESS).param(transaction).query(Boolean.class).single();
  }

  private boolean isKept(OrderId order) {
    return jdbc.sql(KEPT).param(order.value()).query(Boolean.class).single();
  }
}
