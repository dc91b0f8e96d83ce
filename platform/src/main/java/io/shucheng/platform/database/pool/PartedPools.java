package io.shucheng.platform.database.pool;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import com.zaxxer.hikari.metrics.MetricsTrackerFactory;
import io.shucheng.platform.threads.Background;
import java.sql.Connection;
import java.sql.SQLException;
import org.springframework.jdbc.datasource.DelegatingDataSource;

/**
 * The pool of those who wait for an answer, and a small one beside it for what is done in the
 * {@link Background}: neither can take the other's connections. Thread-safe.
 */
public final class PartedPools extends DelegatingDataSource implements AutoCloseable {

  private final HikariDataSource background;

  /**
   * @param pool of those who wait; closed by whoever made it
   * @param connections of the background at most, 1 or more
   */
  public PartedPools(HikariDataSource pool, int connections) {
    super(pool);
    HikariConfig config = new HikariConfig();
    pool.copyStateTo(config);
    config.setPoolName(pool.getPoolName() + "-background");
    config.setMaximumPoolSize(connections);
    config.setMinimumIdle(1);
    // whether the database is there is for the other one to tell
    config.setInitializationFailTimeout(-1);
    background = new HikariDataSource(config);
  }

  @Override
  public Connection getConnection() throws SQLException {
    return Background.isHere() ? background.getConnection() : super.getConnection();
  }

  /** Has the background's pool tell how it is used, as the other one does. */
  public void tell(MetricsTrackerFactory metrics) {
    background.setMetricsTrackerFactory(metrics);
  }

  /** Closes the background's pool. */
  @Override
  public void close() {
    background.close();
  }
}
