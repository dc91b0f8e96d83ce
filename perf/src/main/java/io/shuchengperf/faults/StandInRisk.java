package io.shuchengperf.faults;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.LongAdder;
import java.util.concurrent.locks.LockSupport;

/**
 * A risk service that accepts every order (docs/risk.md), unless it is told to fail or to hang.
 * Thread-safe.
 */
final class StandInRisk implements AutoCloseable {

  /** Longer than anybody waits for it. */
  private static final Duration HANGING = Duration.ofSeconds(30);

  private final HttpServer server;
  private final LongAdder asked = new LongAdder();
  private volatile double failing;
  private volatile boolean hanging;

  private StandInRisk(HttpServer server) {
    this.server = server;
  }

  static StandInRisk open() throws IOException {
    HttpServer server =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 100);
    StandInRisk risk = new StandInRisk(server);
    server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
    server.createContext("/v1/assessments", risk::assess);
    server.createContext("/v1/rules", exchange -> answer(exchange, 200, "{}"));
    server.start();
    return risk;
  }

  String url() {
    return "http://127.0.0.1:" + server.getAddress().getPort();
  }

  /** How many orders it was asked about. */
  long asked() {
    return asked.sum();
  }

  /** From now on so many of all calls are answered with 503, 0 to 1. */
  void fail(double share) {
    failing = share;
  }

  /** From now on no call is answered, or all are again. */
  void hang(boolean silent) {
    hanging = silent;
  }

  private void assess(HttpExchange exchange) throws IOException {
    asked.increment();
    if (hanging) {
      LockSupport.parkNanos(HANGING.toNanos());
    }
    if (ThreadLocalRandom.current().nextDouble() < failing) {
      answer(exchange, 503, "{}");
    } else {
      answer(exchange, 200, "{\"decision\":\"accept\"}");
    }
  }

  private static void answer(HttpExchange exchange, int status, String json) throws IOException {
    try (exchange) {
      byte[] body = json.getBytes(StandardCharsets.UTF_8);
      var _ = exchange.getRequestBody().readAllBytes();
      exchange.getResponseHeaders().set("Content-Type", "application/json");
      exchange.sendResponseHeaders(status, body.length);
      exchange.getResponseBody().write(body);
    }
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
