package io.shucheng.tracing.database;

import io.opentelemetry.api.OpenTelemetry;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.propagation.W3CTraceContextPropagator;
import io.opentelemetry.instrumentation.jdbc.datasource.JdbcTelemetry;
import io.opentelemetry.instrumentation.jdbc.datasource.JdbcTelemetryBuilder;
import io.opentelemetry.instrumentation.jdbc.datasource.internal.Experimental;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.springframework.jdbc.datasource.DelegatingDataSource;
import org.springframework.util.function.SingletonSupplier;

/**
 * Connections that tell of each statement, of commits, and of how long they were waited for, where
 * the request that they are for is traced; all others get them as they are. A traced statement has
 * its trace in a comment, so that the database's own views tell it: a text of its own each time,
 * which the server has to plan anew. What statements are given as parameters is not told.
 */
public final class TracedConnections extends DelegatingDataSource {

  private final Supplier<DataSource> traced;

  /**
   * @param telemetry asked for with the first request that is traced
   */
  public TracedConnections(DataSource pool, Supplier<OpenTelemetry> telemetry) {
    super(pool);
    this.traced = SingletonSupplier.of(() -> traced(pool, telemetry.get()));
  }

  private static DataSource traced(DataSource pool, OpenTelemetry telemetry) {
    JdbcTelemetryBuilder builder =
        JdbcTelemetry.builder(telemetry)
            .setDataSourceInstrumenterEnabled(true)
            .setStatementInstrumenterEnabled(true)
            .setTransactionInstrumenterEnabled(true)
            .setQuerySanitizationEnabled(true)
            .setCaptureQueryParameters(false);
    Experimental.setSqlCommenterEnabled(builder, true);
    // the database's views cut long statements off
    Experimental.setSqlCommenterPrepend(builder, true);
    Experimental.setSqlCommenterPropagator(builder, W3CTraceContextPropagator.getInstance());
    return builder.build().wrap(pool);
  }

  @Override
  public Connection getConnection() throws SQLException {
    return Span.current().getSpanContext().isSampled()
        ? traced.get().getConnection()
        : super.getConnection();
  }
}
