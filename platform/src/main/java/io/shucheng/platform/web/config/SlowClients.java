package io.shucheng.platform.web.config;

import java.time.Duration;
import java.util.Collection;
import java.util.Map;
import java.util.WeakHashMap;
import java.util.function.LongSupplier;
import org.eclipse.jetty.http.HttpParser;
import org.eclipse.jetty.io.EndPoint;
import org.eclipse.jetty.server.internal.HttpConnection;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Closes the HTTP/1.1 connections of clients that send a byte now and then, which the server itself
 * takes for signs of life: a header has to be there whole within a time, and a body to come at some
 * speed. HTTP/2 has bounds of its own. Used by one thread.
 *
 * <p>Where a connection is in its request only an inner class of the server knows.
 */
final class SlowClients {

  /** A request's line and headers. */
  static final Duration LONGEST_HEADER = Duration.ofSeconds(5);

  static final Duration BODY_WINDOW = Duration.ofSeconds(10);

  /** Of a body within the window; 1 KB a second. */
  static final long FEWEST_BYTES = 10 * 1024;

  private static final Logger LOG = LoggerFactory.getLogger(SlowClients.class);

  private final LongSupplier nanoTime;
  private final Map<EndPoint, Seen> seen = new WeakHashMap<>();

  /**
   * @param nanoTime as {@link System#nanoTime()}
   */
  SlowClients(LongSupplier nanoTime) {
    this.nanoTime = nanoTime;
  }

  private enum Stage {
    HEADER,
    BODY
  }

  /** Where a connection was, from when on, and how much it had sent then. */
  private record Seen(Stage stage, long request, long since, long bytes) {}

  /** Looks at all connections; to be called once a second. */
  void look(Collection<EndPoint> connections) {
    for (EndPoint connection : connections) {
      if (connection.getConnection() instanceof HttpConnection http) {
        look(connection, http);
      }
    }
  }

  private void look(EndPoint connection, HttpConnection http) {
    Stage stage = stage(http.getParser());
    if (stage == null) {
      seen.remove(connection);
      return;
    }
    long now = nanoTime.getAsLong();
    Seen current = new Seen(stage, http.getMessagesIn(), now, http.getBytesIn());
    Seen before = seen.putIfAbsent(connection, current);
    if (before == null) {
      return;
    }
    if (before.stage() != stage || before.request() != current.request()) {
      seen.put(connection, current);
    } else if (isTooSlow(before, current)) {
      LOG.debug("{} is too slow with a {} and is closed", connection, stage);
      seen.remove(connection);
      connection.close();
    } else if (stage == Stage.BODY && now - before.since() > BODY_WINDOW.toNanos()) {
      seen.put(connection, current);
    }
  }

  private static boolean isTooSlow(Seen before, Seen now) {
    long passed = now.since() - before.since();
    return switch (now.stage()) {
      case HEADER -> passed > LONGEST_HEADER.toNanos();
      case BODY -> passed > BODY_WINDOW.toNanos() && now.bytes() - before.bytes() < FEWEST_BYTES;
    };
  }

  private static @Nullable Stage stage(HttpParser parser) {
    if (parser.isIdle()) {
      return null;
    }
    return parser.inHeaderState() ? Stage.HEADER : parser.inContentState() ? Stage.BODY : null;
  }
}
