package io.shuchengtest.stripe;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.time.Clock;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** Stripe on a port of this machine, with the idempotency that it promises, and faults to order. */
public final class StripeStandIn implements AutoCloseable {

  public static final String KEY = "sk_test_standin0123456789";

  private final HttpServer server;
  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
  private final CountDownLatch closing = new CountDownLatch(1);
  private final List<SentRequest> requests = new CopyOnWriteArrayList<>();
  private final Deque<Fault> faults = new ArrayDeque<>();
  private final Map<String, Kept> kept = new HashMap<>();
  private final StripeBooks books;

  /** What a key was used for, and what was answered. */
  private record Kept(String line, Form form, Answer answer) {}

  public StripeStandIn(Clock clock) {
    this.books = new StripeBooks(clock);
    try {
      server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    server.setExecutor(threads);
    server.createContext("/", this::handle);
    server.start();
  }

  public URI url() {
    return URI.create("http://localhost:" + server.getAddress().getPort());
  }

  public StripeBooks books() {
    return books;
  }

  public List<SentRequest> requests() {
    return List.copyOf(requests);
  }

  public List<String> lines() {
    return requests.stream().map(SentRequest::line).toList();
  }

  /** The next requests go wrong so, one after the other. */
  public synchronized void fail(Fault... next) {
    faults.addAll(List.of(next));
  }

  /** Nothing goes wrong any more. */
  public synchronized void isWell() {
    faults.clear();
  }

  /** Keys are forgotten, as after a day. */
  public synchronized void forgetKeys() {
    kept.clear();
  }

  private void handle(HttpExchange exchange) throws IOException {
    try (exchange) {
      String query = exchange.getRequestURI().getRawQuery();
      String body = new String(exchange.getRequestBody().readAllBytes(), UTF_8);
      SentRequest request =
          new SentRequest(
              exchange.getRequestMethod(),
              exchange.getRequestURI().getPath(),
              Form.parse(query == null ? body : query),
              exchange.getRequestHeaders());
      requests.add(request);
      Fault fault = nextFault();
      switch (fault) {
        case Fault.None() -> send(exchange, answer(request, false));
        case Fault.Answered(int status, String text) ->
            send(exchange, new Answer(status, text, false));
        case Fault.Lost() -> answer(request, false);
        case Fault.Meanwhile(Runnable happening) -> {
          Answer answer = answer(request, false);
          happening.run();
          send(exchange, answer);
        }
        case Fault.Remembered() -> send(exchange, answer(request, true));
        case Fault.Hanging() -> awaitTheEnd();
        case Fault.Endless() -> {
          exchange.sendResponseHeaders(200, 0);
          exchange.getResponseBody().write('{');
          exchange.getResponseBody().flush();
          awaitTheEnd();
        }
      }
    }
  }

  private synchronized Fault nextFault() {
    return faults.isEmpty() ? new Fault.None() : faults.poll();
  }

  private void awaitTheEnd() {
    try {
      closing.await();
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    }
  }

  private synchronized Answer answer(SentRequest request, boolean failing) {
    if (!("Bearer " + KEY).equals(request.header("Authorization"))) {
      return Answer.error(401, "invalid_request_error", "api_key_expired");
    }
    if (!request.method().equals("POST")) {
      return books.answer(request);
    }
    String key = request.header("Idempotency-Key");
    Kept before = kept.get(key);
    if (before == null) {
      Answer answer = books.answer(request);
      if (failing) {
        answer = Answer.error(500, "api_error", "internal");
      }
      // what was refused before it began is not kept
      if (answer.status() < 400 || answer.status() >= 500) {
        kept.put(key, new Kept(request.line(), request.form(), answer));
      }
      return answer;
    }
    return before.line().equals(request.line()) && before.form().equals(request.form())
        ? before.answer().again()
        : Answer.error(400, "idempotency_error", null);
  }

  private static void send(HttpExchange exchange, Answer answer) throws IOException {
    byte[] body = answer.body().getBytes(UTF_8);
    exchange.getResponseHeaders().set("Content-Type", "application/json");
    exchange.getResponseHeaders().set("Request-Id", "req_standin");
    if (answer.repeated()) {
      exchange.getResponseHeaders().set("Idempotent-Replayed", "true");
    }
    exchange.sendResponseHeaders(answer.status(), body.length == 0 ? -1 : body.length);
    exchange.getResponseBody().write(body);
  }

  @Override
  public void close() {
    closing.countDown();
    server.stop(0);
    threads.shutdownNow();
  }
}
