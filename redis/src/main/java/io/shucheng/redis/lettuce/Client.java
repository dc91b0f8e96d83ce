package io.shucheng.redis.lettuce;

import io.lettuce.core.AbstractRedisClient;
import io.lettuce.core.ClientOptions;
import io.lettuce.core.ClientOptions.DisconnectedBehavior;
import io.lettuce.core.RedisClient;
import io.lettuce.core.RedisURI;
import io.lettuce.core.SocketOptions;
import io.lettuce.core.TimeoutOptions;
import io.lettuce.core.api.StatefulRedisConnection;
import io.lettuce.core.cluster.ClusterClientOptions;
import io.lettuce.core.cluster.ClusterTopologyRefreshOptions;
import io.lettuce.core.cluster.RedisClusterClient;
import io.lettuce.core.cluster.api.StatefulRedisClusterConnection;
import io.lettuce.core.codec.ByteArrayCodec;
import io.lettuce.core.codec.RedisCodec;
import io.lettuce.core.codec.StringCodec;
import io.lettuce.core.metrics.CommandLatencyRecorder;
import io.lettuce.core.resource.ClientResources;
import io.lettuce.core.resource.DefaultClientResources;
import io.lettuce.core.resource.Delay;
import io.shucheng.redis.domain.RedisAddress;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/** Opens lines to one Redis or to a cluster. Thread-safe. */
final class Client implements AutoCloseable {

  private static final RedisCodec<String, byte[]> CODEC =
      RedisCodec.of(StringCodec.UTF8, ByteArrayCodec.INSTANCE);

  /** Only the thread waits that watches Redis. */
  private static final Duration CONNECTING = Duration.ofSeconds(2);

  private static final Duration SHORTEST_PAUSE = Duration.ofMillis(50);
  private static final Duration LONGEST_PAUSE = Duration.ofSeconds(1);

  /** A cluster that was changed is noticed by what fails (all triggers are on), or else by then. */
  private static final Duration TOPOLOGY = Duration.ofSeconds(30);

  private static final Duration TOPOLOGY_AFTER_FAILURE = Duration.ofSeconds(2);

  /** A partner that is gone without a word is noticed after 15 s also where nobody asks. */
  private static final SocketOptions SOCKET =
      SocketOptions.builder()
          .connectTimeout(CONNECTING)
          .keepAlive(
              SocketOptions.KeepAliveOptions.builder()
                  .enable()
                  .idle(Duration.ofSeconds(6))
                  .interval(Duration.ofSeconds(3))
                  .count(3)
                  .build())
          .build();

  private final ClientResources resources;
  private final AbstractRedisClient client;
  private final Supplier<Line> lines;

  Client(RedisAddress address) {
    this.resources =
        DefaultClientResources.builder()
            .ioThreadPoolSize(2)
            .computationThreadPoolSize(2)
            .reconnectDelay(
                Delay.exponential(SHORTEST_PAUSE, LONGEST_PAUSE, 2, TimeUnit.MILLISECONDS))
            .commandLatencyRecorder(CommandLatencyRecorder.disabled())
            .build();
    if (address.cluster()) {
      RedisClusterClient cluster = RedisClusterClient.create(resources, uris(address));
      cluster.setOptions(clusterOptions());
      this.client = cluster;
      this.lines = () -> line(cluster.connect(CODEC));
    } else {
      RedisClient single = RedisClient.create(resources, uris(address).getFirst());
      single.setOptions(told(ClientOptions.builder()).build());
      this.client = single;
      this.lines = () -> line(single.connect(CODEC));
    }
  }

  /**
   * Opens a line.
   *
   * @throws io.lettuce.core.RedisException if Redis is not there or does not let the shop in
   */
  Line open() {
    return lines.get();
  }

  /** Ends all lines. */
  @Override
  public void close() {
    client.shutdown(0, CONNECTING.toMillis(), TimeUnit.MILLISECONDS);
    var _ = resources.shutdown(0, CONNECTING.toMillis(), TimeUnit.MILLISECONDS);
  }

  private static Line line(StatefulRedisConnection<String, byte[]> connection) {
    return new Line(connection, connection.async());
  }

  private static Line line(StatefulRedisClusterConnection<String, byte[]> connection) {
    return new Line(connection, connection.async());
  }

  private static ClusterClientOptions clusterOptions() {
    ClusterClientOptions.Builder options = ClusterClientOptions.builder();
    told(options);
    return options
        .topologyRefreshOptions(
            ClusterTopologyRefreshOptions.builder()
                .adaptiveRefreshTriggersTimeout(TOPOLOGY_AFTER_FAILURE)
                .refreshTriggersReconnectAttempts(1)
                .enablePeriodicRefresh(TOPOLOGY)
                .build())
        .build();
  }

  /**
   * While there is no connection nothing waits for one. Who asks minds the time; a command that
   * Lettuce gave up would still lie in its queue, and be counted by nobody.
   */
  private static ClientOptions.Builder told(ClientOptions.Builder options) {
    return options
        .timeoutOptions(TimeoutOptions.builder().timeoutCommands(false).build())
        .disconnectedBehavior(DisconnectedBehavior.REJECT_COMMANDS)
        .socketOptions(SOCKET);
  }

  private static List<RedisURI> uris(RedisAddress address) {
    return address.nodes().stream()
        .map(
            node -> {
              RedisURI.Builder uri =
                  RedisURI.builder()
                      .withHost(node.host())
                      .withPort(node.port())
                      .withSsl(address.tls())
                      .withDatabase(address.database())
                      .withClientName("shucheng")
                      .withTimeout(CONNECTING);
              if (!address.username().isEmpty()) {
                uri.withAuthentication(address.username(), address.password().toCharArray());
              } else if (!address.password().isEmpty()) {
                uri.withPassword(address.password().toCharArray());
              }
              return uri.build();
            })
        .toList();
  }
}
