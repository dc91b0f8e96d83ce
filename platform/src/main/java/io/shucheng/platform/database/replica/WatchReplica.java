package io.shucheng.platform.database.replica;

import io.shucheng.platform.threads.Follower;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Collection;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Finds out whether a replica is fit to be asked, so that no reader has to, and tells the operator.
 * Stepped by one thread.
 */
final class WatchReplica implements Follower.Work {

  private static final Logger LOG = LoggerFactory.getLogger(WatchReplica.class);

  private static final long PAUSE_IN_TROUBLE = Duration.ofSeconds(1).toNanos();

  private final Replica replica;
  private final Primary primary;
  private final Collection<String> schemas;
  private final Duration longestLag;
  private final LongSupplier nanoTime;
  private @Nullable Connection connection;
  private @Nullable Identity identity;
  private @Nullable Long lastTry;
  private @Nullable Boolean used;
  private boolean warned;

  /**
   * @param schemas that are read
   */
  WatchReplica(
      Replica replica,
      Primary primary,
      Collection<String> schemas,
      Duration longestLag,
      LongSupplier nanoTime) {
    this.replica = replica;
    this.primary = primary;
    this.schemas = schemas;
    this.longestLag = longestLag;
    this.nanoTime = nanoTime;
  }

  @Override
  public boolean step() {
    long now = nanoTime.getAsLong();
    if (connection == null && lastTry != null && now - lastTry < PAUSE_IN_TROUBLE) {
      return false;
    }
    lastTry = now;
    Identity ofPrimary = primary.identity();
    if (ofPrimary == null) {
      // nothing to compare it with yet
      return false;
    }
    String trouble;
    try {
      trouble = look(connection == null ? open() : connection, ofPrimary);
    } catch (SQLException e) {
      trouble = String.valueOf(e.getMessage());
      end();
    }
    if (trouble != null) {
      replica.isUnfit();
    } else if (!replica.isLevel()) {
      trouble = "it is more than %s behind".formatted(longestLag);
    }
    tell(trouble);
    return false;
  }

  /** Tells why it is not to be asked; null where it is, as far as it is not late. */
  private @Nullable String look(Connection open, Identity ofPrimary) throws SQLException {
    long began = nanoTime.getAsLong();
    if (!ofPrimary.equals(identity)) {
      return "it is of another database (system %s, the shop's is %s): name a replica of the shop's"
          .formatted(identity == null ? "unknown" : identity.system(), ofPrimary.system());
    }
    try (Statement statement = open.createStatement();
        ResultSet row =
            statement.executeQuery(
                """
                select pg_is_in_recovery() as follows,
                       pg_wal_lsn_diff(pg_last_wal_replay_lsn(), '0/0')::bigint as place
                """)) {
      row.next();
      if (!row.getBoolean("follows")) {
        return "it is no replica (it was promoted, or is the primary itself): make it one, or take it"
            + " off shucheng.database.replicas";
      }
      replica.found(began, row.getLong("place"));
      return null;
    }
  }

  private Connection open() throws SQLException {
    Connection open = replica.open();
    connection = open;
    identity = Identity.of(open);
    Privileges.Found found = Privileges.of(open, schemas);
    if (found.unreadable() != null) {
      String trouble =
          "its role %s may not read %s: grant usage on the schema and select on its tables"
              .formatted(found.role(), found.unreadable());
      throw new SQLException(trouble);
    }
    if (found.tooMuch() != null && !warned) {
      warned = true;
      LOG.warn(
          "The role {} of the replica {} may do more than it needs: {}. Give it usage on the schema"
              + " {} and select on its tables, and nothing else",
          found.role(),
          replica.name(),
          found.tooMuch(),
          String.join(", ", schemas));
    }
    return open;
  }

  private void tell(@Nullable String trouble) {
    boolean now = trouble == null;
    if (used == null || used != now) {
      if (now) {
        LOG.info("The replica {} is asked for what is only shown", replica.name());
      } else {
        LOG.warn(
            "The replica {} is not used: {}. Everything is read from the primary; it is looked at"
                + " again every second",
            replica.name(),
            trouble);
      }
    }
    used = now;
  }

  @Override
  public void failed(RuntimeException failure, boolean first) {
    replica.isUnfit();
    if (first) {
      LOG.error("The replica {} cannot be looked after; tried again", replica.name(), failure);
    }
  }

  @Override
  public void recovered() {
    LOG.info("The replica {} is looked after again", replica.name());
  }

  @Override
  public void end() {
    Connection open = connection;
    connection = null;
    if (open != null) {
      Closing.quietly(open);
    }
  }
}
