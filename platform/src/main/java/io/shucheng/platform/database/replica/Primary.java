package io.shucheng.platform.database.replica;

import io.shucheng.platform.database.DedicatedConnections;
import io.shucheng.platform.threads.Follower;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Asks the primary how far its log is, over a connection of its own. Stepped by one thread. */
final class Primary implements Follower.Work {

  private static final Logger LOG = LoggerFactory.getLogger(Primary.class);

  private static final int PATIENCE = 2_000; // ms

  private final DedicatedConnections connections;
  private final LongSupplier nanoTime;
  private final Positions positions = new Positions();
  private volatile @Nullable Identity identity;
  private @Nullable Connection connection;

  Primary(DedicatedConnections connections, LongSupplier nanoTime) {
    this.connections = connections;
    this.nanoTime = nanoTime;
  }

  Positions positions() {
    return positions;
  }

  /** Null before it was reached for the first time. */
  @Nullable Identity identity() {
    return identity;
  }

  @Override
  public boolean step() {
    try {
      Connection open = connection == null ? open() : connection;
      long before = nanoTime.getAsLong();
      positions.add(before, place(open));
    } catch (SQLException e) {
      end();
      throw new IllegalStateException(
          "the primary does not tell how far it is: " + e.getMessage(), e);
    }
    return false;
  }

  /** Whoever needs the primary tells of it; here it only means that lags are not known. */
  @Override
  public void failed(RuntimeException failure, boolean first) {
    if (first) {
      LOG.info(
          "How far replicas are behind is not known ({}). Those that had everything are asked on",
          failure.getMessage());
    }
  }

  @Override
  public void recovered() {
    LOG.info("How far replicas are behind is known again");
  }

  @Override
  public void end() {
    Connection open = connection;
    connection = null;
    if (open != null) {
      Closing.quietly(open);
    }
  }

  private Connection open() throws SQLException {
    Connection open = connections.open("replicas");
    connection = open;
    open.setNetworkTimeout(Runnable::run, PATIENCE);
    identity = Identity.of(open);
    return open;
  }

  private static long place(Connection connection) throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet row =
            statement.executeQuery(
                "select pg_wal_lsn_diff(pg_current_wal_lsn(), '0/0')::bigint as place")) {
      row.next();
      return row.getLong("place");
    }
  }
}
