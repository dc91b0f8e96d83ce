package io.shucheng.risk.http;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.IntFunction;

/** A risk service for tests that answers each call as the test says. */
final class StandIn implements AutoCloseable {

  private final HttpServer server;
  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
  final List<Call> calls = new CopyOnWriteArrayList<>();
  volatile IntFunction<Reply> assessments = _ -> Reply.json("{\"decision\":\"accept\"}");
  volatile IntFunction<Reply> rules = _ -> new Reply(404, "text/plain", "", null);

  StandIn() {
    try {
      server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 1_024);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    server.setExecutor(threads);
    server.createContext("/v1/assessments", exchange -> answer(exchange, assessments));
    server.createContext("/v1/rules", exchange -> answer(exchange, rules));
    server.start();
  }

  URI url() {
    return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
  }

  private void answer(HttpExchange exchange, IntFunction<Reply> replies) throws IOException {
    try (exchange) {
      String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
      int number;
      synchronized (calls) {
        number = calls.size();
        calls.add(
            new Call(
                exchange.getRequestMethod(),
                exchange.getRequestURI().toString(),
                exchange.getRequestHeaders().getFirst("Authorization"),
                exchange.getRequestHeaders().getFirst("If-None-Match"),
                body));
      }
      Reply reply = replies.apply(number);
      if (reply.type() != null) {
        exchange.getResponseHeaders().set("Content-Type", reply.type());
      }
      if (reply.tag() != null) {
        exchange.getResponseHeaders().set("ETag", reply.tag());
      }
      byte[] sent = reply.body().getBytes(StandardCharsets.UTF_8);
      exchange.sendResponseHeaders(reply.status(), sent.length == 0 ? -1 : sent.length);
      if (sent.length > 0) {
        exchange.getResponseBody().write(sent);
      }
    }
  }

  @Override
  public void close() {
    server.stop(0);
    threads.shutdownNow();
  }

  record Call(String method, String path, String authorization, String ifNoneMatch, String body) {}

  record Reply(int status, String type, String body, String tag) {

    static Reply json(String json) {
      return new Reply(200, "application/json", json, null);
    }

    static Reply status(int status) {
      return new Reply(status, "text/plain", "", null);
    }

    Reply tagged(String tag) {
      return new Reply(status, type, body, tag);
    }
  }
}
