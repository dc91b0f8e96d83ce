package io.shuchengtest.redis;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.lettuce.core.RedisClient;
import io.lettuce.core.RedisException;
import io.lettuce.core.RedisURI;
import io.lettuce.core.api.StatefulRedisConnection;
import io.lettuce.core.api.sync.RedisCommands;
import io.lettuce.core.codec.ByteArrayCodec;
import io.lettuce.core.codec.RedisCodec;
import io.lettuce.core.codec.StringCodec;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.time.Duration;
import java.util.List;
import java.util.function.Function;
import org.awaitility.Awaitility;
import org.testcontainers.DockerClientFactory;

/**
 * A Redis of a test's own on loopback, which can be killed, stopped and started again: the {@code
 * redis-server} on the PATH, or one in a container, as {@code -Dshucheng.test.database=container}
 * demands. Who wants one is skipped with a message where there is neither.
 */
public final class RedisServer implements AutoCloseable {

  private static final Duration LONG = Duration.ofSeconds(30);

  private final int port;
  private final String password;
  private final Machine machine;

  private RedisServer(int port, String password, Machine machine) {
    this.port = port;
    this.password = password;
    this.machine = machine;
  }

  /** What a server runs on. */
  interface Machine {
    void start();

    /** As {@code kill -9}. */
    void kill();

    /** As {@code kill -STOP}: it holds its connections and says nothing. */
    void stop();

    /** As {@code kill -CONT}. */
    void goOn();
  }

  public static RedisServer start() {
    return start("");
  }

  /**
   * @param password empty for none
   */
  public static RedisServer start(String password) {
    RedisServer server = gone(password);
    server.startAgain();
    return server;
  }

  /** A server that is not there yet. */
  public static RedisServer gone(String password) {
    boolean contained = "container".equals(System.getProperty("shucheng.test.database"));
    boolean local = !contained && RedisProcess.isInstalled();
    assumeTrue(
        local || DockerClientFactory.instance().isDockerAvailable(),
        "skipped: no redis-server on the PATH, and no container engine answers");
    int port = freePort();
    List<String> options = password.isEmpty() ? List.of() : List.of("--requirepass", password);
    return new RedisServer(
        port,
        password,
        local ? new RedisProcess(port, options) : new RedisContainer(port, options));
  }

  public String url() {
    return "redis://%s127.0.0.1:%d".formatted(password.isEmpty() ? "" : ":" + password + "@", port);
  }

  public String address() {
    return "127.0.0.1:" + port;
  }

  /** Starts it, and waits until it answers. */
  public void startAgain() {
    machine.start();
    awaitAnswer(port, password);
  }

  public void kill() {
    machine.kill();
  }

  public void stop() {
    machine.stop();
  }

  public void goOn() {
    machine.goOn();
  }

  /** Says something to it over a connection of its own. */
  public <T> T say(Function<RedisCommands<String, byte[]>, T> commands) {
    return say(port, password, commands);
  }

  @Override
  public void close() {
    machine.goOn();
    machine.kill();
  }

  static void awaitAnswer(int port, String password) {
    Awaitility.await()
        .atMost(LONG)
        .pollInterval(Duration.ofMillis(50))
        .ignoreExceptionsInstanceOf(RedisException.class)
        .until(() -> say(port, password, commands -> commands.ping().equals("PONG")));
  }

  static <T> T say(int port, String password, Function<RedisCommands<String, byte[]>, T> commands) {
    RedisURI uri =
        RedisURI.builder().withHost("127.0.0.1").withPort(port).withTimeout(LONG).build();
    if (!password.isEmpty()) {
      uri = RedisURI.builder(uri).withPassword(password.toCharArray()).build();
    }
    try (RedisClient client = RedisClient.create(uri);
        StatefulRedisConnection<String, byte[]> connection =
            client.connect(RedisCodec.of(StringCodec.UTF8, ByteArrayCodec.INSTANCE))) {
      return commands.apply(connection.sync());
    }
  }

  static int freePort() {
    try (ServerSocket socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
