package io.shucheng.ordering;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicReference;

/** A risk service that answers as a test says. */
public final class RiskServiceForTests {

  private final HttpServer server;
  private final AtomicReference<String> decision = new AtomicReference<>("accept");

  public RiskServiceForTests() {
    try {
      server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    server.createContext("/v1/assessments", this::assess);
    server.createContext("/v1/rules", exchange -> answer(exchange, 200, "{}"));
    server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
    server.start();
  }

  public String url() {
    return "http://localhost:" + server.getAddress().getPort();
  }

  /** From now on; null for a service that is down. */
  public void decides(String next) {
    decision.set(next == null ? "" : next);
  }

  private void assess(HttpExchange exchange) throws IOException {
    String next = decision.get();
    answer(exchange, next.isEmpty() ? 503 : 200, "{\"decision\":\"%s\"}".formatted(next));
  }

  private static void answer(HttpExchange exchange, int status, String body) throws IOException {
    try (exchange) {
      exchange.getRequestBody().readAllBytes();
      byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
      exchange.getResponseHeaders().set("Content-Type", "application/json");
      exchange.sendResponseHeaders(status, bytes.length);
      exchange.getResponseBody().write(bytes);
    }
  }
}
