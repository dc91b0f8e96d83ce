package io.shucheng.platform.database.replica;

import com.zaxxer.hikari.metrics.micrometer.MicrometerMetricsTrackerFactory;
import io.micrometer.core.instrument.MeterRegistry;
import io.shucheng.platform.database.DatabaseUrl;
import io.shucheng.platform.database.DedicatedConnections;
import io.shucheng.platform.database.Replicas;
import io.shucheng.platform.database.ShownQueries;
import io.shucheng.platform.threads.Follower;
import io.shucheng.platform.threads.Follower.Hints;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArraySet;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.function.LongSupplier;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.context.SmartLifecycle;

/** Replicas that follow the primary's log, each with a few connections. Thread-safe. */
public final class StreamingReplicas implements Replicas, SmartLifecycle, AutoCloseable {

  /** Short, so that a list that somebody has changed is soon read from a replica again. */
  private static final Duration WATCH = Duration.ofMillis(250);

  private final DataSource connections;
  private final List<Replica> replicas = new ArrayList<>();
  private final List<Follower> followers = new ArrayList<>();
  private final Set<String> schemas = new CopyOnWriteArraySet<>();
  private final Meters meters;
  private final AtomicInteger turn = new AtomicInteger();

  /**
   * @param connections to the primary, for its readers
   * @param dedicated to the primary, for who asks how far it is
   */
  public StreamingReplicas(
      List<DatabaseUrl> urls,
      Terms terms,
      DataSource connections,
      DedicatedConnections dedicated,
      MeterRegistry registry) {
    this.connections = connections;
    LongSupplier nanoTime = System::nanoTime;
    Primary primary = new Primary(dedicated, nanoTime);
    followers.add(new Follower("replicas-primary", WATCH, Hints.NONE, primary));
    for (DatabaseUrl url : urls) {
      int number = replicas.size() + 1;
      Replica replica =
          new Replica(
              url,
              number,
              terms,
              primary.positions(),
              new MicrometerMetricsTrackerFactory(registry),
              nanoTime);
      replicas.add(replica);
      followers.add(
          new Follower(
              "replica-" + number,
              WATCH,
              Hints.NONE,
              new WatchReplica(replica, primary, schemas, terms.lag(), nanoTime)));
    }
    this.meters = new Meters(registry, replicas);
  }

  @Override
  public <Q> ShownQueries<Q> shown(String schema, Function<DataSource, Q> queries) {
    schemas.add(schema);
    return new AskedQueries<>(this, meters, replicas, connections, queries);
  }

  /**
   * The one with the fewest questions of those that are fit; null if there is none.
   *
   * @param since all that was committed then is there; null where that does not matter
   */
  @Nullable Replica fit(@Nullable Long since) {
    int first = Math.floorMod(turn.getAndIncrement(), replicas.size());
    Replica best = null;
    for (int i = 0; i < replicas.size(); i++) {
      Replica one = replicas.get((first + i) % replicas.size());
      if (one.isFit()
          && one.hasRoom()
          && (since == null || one.hasAllSince(since))
          && (best == null || one.asked() < best.asked())) {
        best = one;
      }
    }
    return best;
  }

  @Override
  public void start() {
    followers.forEach(Follower::start);
  }

  @Override
  public void stop() {
    followers.forEach(Follower::stop);
  }

  @Override
  public boolean isRunning() {
    return followers.getFirst().isRunning();
  }

  /** As what follows the catalog: before the first request, until the last. */
  @Override
  public int getPhase() {
    return followers.getFirst().getPhase();
  }

  @Override
  public void close() {
    replicas.forEach(Replica::close);
  }
}
