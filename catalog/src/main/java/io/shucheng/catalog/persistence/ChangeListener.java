package io.shucheng.catalog.persistence;

import io.shucheng.catalog.CatalogChanges;
import io.shucheng.platform.database.DedicatedConnections;
import io.shucheng.platform.nodes.NodeBell;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * Listens for changes on a connection of its own and to the nodes' bell, and tells who follows the
 * feed. Both are only hints: a notification is lost while the connection is, so followers are also
 * told after each reconnect and every {@link #POLL} at the latest. Without {@code LISTEN}, which a
 * pooler between may not allow, there are the bell and the poll. Thread-safe.
 */
@Component
class ChangeListener implements SmartLifecycle {

  private static final Logger LOG = LoggerFactory.getLogger(ChangeListener.class);

  /** How long a follower can stay behind when a hint was lost. */
  private static final Duration POLL = Duration.ofSeconds(5);

  private static final Duration RECONNECT = Duration.ofSeconds(1);

  private final DedicatedConnections connections;
  private final List<Runnable> followers = new CopyOnWriteArrayList<>();
  private final NodeBell bell;
  private final boolean listens;
  private Runnable bellSubscription = () -> {};
  private volatile @Nullable Thread thread;
  private volatile @Nullable Connection listening;

  ChangeListener(
      DedicatedConnections connections,
      ObjectProvider<NodeBell> bell,
      @Value("${shucheng.catalog.listen:true}") boolean listens) {
    this.connections = connections;
    this.bell = bell.getIfAvailable(() -> NodeBell.NONE);
    this.listens = listens;
  }

  CatalogChanges.Subscription subscribe(Runnable follower) {
    followers.add(follower);
    return () -> followers.remove(follower);
  }

  @Override
  public void start() {
    bellSubscription = bell.listen(this::tellAll);
    Thread listener =
        Thread.ofPlatform()
            .name("catalog-changes")
            .daemon()
            .unstarted(listens ? this::listen : this::poll);
    thread = listener;
    listener.start();
  }

  @Override
  public void stop() {
    Thread running = thread;
    thread = null;
    bellSubscription.run();
    if (running != null) {
      running.interrupt();
      abort();
    }
  }

  @Override
  public boolean isRunning() {
    return thread != null;
  }

  /** Before whoever follows, so that nothing is missed; the database outlives both. */
  @Override
  public int getPhase() {
    return SmartLifecycle.DEFAULT_PHASE - 1000;
  }

  private void listen() {
    while (isMine()) {
      try (Connection connection = connections.open("changes")) {
        listening = connection;
        try (Statement statement = connection.createStatement()) {
          statement.execute("listen " + ChangeWriter.CHANNEL);
        }
        tellAll();
        await(connection.unwrap(PGConnection.class));
      } catch (SQLException e) {
        if (isMine()) {
          LOG.warn("lost the connection that listens for catalog changes: {}", e.getMessage());
          pause(RECONNECT);
        }
      } finally {
        listening = null;
      }
    }
  }

  private void poll() {
    while (isMine()) {
      tellAll();
      pause(POLL);
    }
  }

  private void await(PGConnection connection) throws SQLException {
    while (isMine()) {
      connection.getNotifications((int) POLL.toMillis());
      if (isMine()) {
        tellAll();
      }
    }
  }

  /**
   * Whether the calling thread is still the one that listens: a stop may be followed by a start.
   */
  private boolean isMine() {
    return thread == Thread.currentThread();
  }

  private void tellAll() {
    for (Runnable follower : followers) {
      try {
        follower.run();
      } catch (RuntimeException e) {
        // one follower's failure must not keep the others from hearing
        LOG.error("a follower of the catalog's changes failed", e);
      }
    }
  }

  /** Ends a wait for notifications at once. */
  private void abort() {
    Connection connection = listening;
    if (connection != null) {
      try {
        connection.abort(Runnable::run);
      } catch (SQLException e) {
        LOG.debug("the listening connection was gone already", e);
      }
    }
  }

  private static void pause(Duration time) {
    try {
      Thread.sleep(time);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
