package io.shucheng.platform.profiling.persistence;

import io.shucheng.platform.profiling.domain.StatementCost;
import io.shucheng.platform.profiling.domain.StatementCosts;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * As PostgreSQL's extension <a
 * href="https://www.postgresql.org/docs/current/pgstatstatements.html">pg_stat_statements</a> has
 * it: its schema is whichever it was made in, and it measures nothing where the server has not
 * loaded it at its start.
 */
@Component
class PgStatStatements implements StatementCosts {

  private static final String VIEW =
      """
      select quote_ident(n.nspname) || '.pg_stat_statements'
      from pg_extension e
      join pg_namespace n on n.oid = e.extnamespace
      where e.extname = 'pg_stat_statements'
      """;

  /** As the server says that it has not loaded the extension. */
  private static final String NOT_READY = "55000";

  private static final double NANOS_OF_A_MILLI = 1e6;

  private final JdbcClient jdbc;

  PgStatStatements(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @Override
  public Optional<List<StatementCost>> dearest(Order order, int most) {
    return jdbc.sql(VIEW).query(String.class).optional().flatMap(view -> read(view, order, most));
  }

  private Optional<List<StatementCost>> read(String view, Order order, int most) {
    try {
      return Optional.of(
          jdbc.sql(dearest(view, column(order))).param(most).query((row, n) -> cost(row)).list());
    } catch (DataAccessException e) {
      if (e.getRootCause() instanceof SQLException cause && NOT_READY.equals(cause.getSQLState())) {
        return Optional.empty();
      }
      throw e;
    }
  }

  private static String dearest(String view, String column) {
    // statements of other kinds stand there as they were written, values and all
    return """
    select query, calls, total_exec_time, max_exec_time, rows
    from %s
    where dbid = (select oid from pg_database where datname = current_database())
      and userid = (select oid from pg_roles where rolname = current_user)
      and query ~* '^(with|select|insert|update|delete|merge)[[:space:]]'
      and calls > 0
    order by %s desc, queryid
    limit ?
    """
        .formatted(view, column);
  }

  private static String column(Order order) {
    return switch (order) {
      case TOTAL -> "total_exec_time";
      case MEAN -> "mean_exec_time";
      case LONGEST -> "max_exec_time";
    };
  }

  private static StatementCost cost(ResultSet row) throws SQLException {
    return new StatementCost(
        row.getString("query"),
        row.getLong("calls"),
        millis(row.getDouble("total_exec_time")),
        millis(row.getDouble("max_exec_time")),
        row.getLong("rows"));
  }

  private static Duration millis(double millis) {
    return Duration.ofNanos(Math.round(millis * NANOS_OF_A_MILLI));
  }
}
