package io.shuchengperf.traffic;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.LongAdder;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Speaks as much of the shop's contract as the traffic needs, strictly: what the contract does not
 * allow is answered as the contract says and remembered as a complaint.
 */
final class StandInShop implements AutoCloseable {

  private static final int BOOKS = 250;

  private final HttpServer server;
  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
  private final Map<String, LongAdder> served = new ConcurrentHashMap<>();
  private final Queue<String> complaints = new ConcurrentLinkedQueue<>();
  private final Set<String> accessTokens = ConcurrentHashMap.newKeySet();
  private final Set<String> refreshTokens = ConcurrentHashMap.newKeySet();
  private final Set<String> idempotencyKeys = ConcurrentHashMap.newKeySet();
  private final Map<String, Boolean> ordersPaid = new ConcurrentHashMap<>();
  private final AtomicInteger numbers = new AtomicInteger();
  private volatile boolean overloaded;

  StandInShop() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.setExecutor(threads);
    server.createContext("/", this::handle);
    server.start();
  }

  URI url() {
    return URI.create("http://localhost:" + server.getAddress().getPort());
  }

  long served(String what) {
    return served.getOrDefault(what, new LongAdder()).sum();
  }

  Queue<String> complaints() {
    return complaints;
  }

  long ordersPaid() {
    return ordersPaid.values().stream().filter(paid -> paid).count();
  }

  long ordersPlaced() {
    return ordersPaid.size();
  }

  /** From now on searches are shed, and orders not answered in time. */
  void isOverloaded() {
    overloaded = true;
  }

  @Override
  public void close() {
    server.stop(0);
    threads.close();
  }

  private void handle(HttpExchange exchange) throws IOException {
    try (exchange) {
      String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
      String call = exchange.getRequestMethod() + " " + exchange.getRequestURI().getPath();
      if (call.equals("GET /api/v1/books")) {
        answer(exchange, "browse", 200, page(exchange));
      } else if (call.equals("GET /api/v1/search")) {
        answer(exchange, "search", overloaded ? 503 : 200, hits(exchange));
      } else if (call.startsWith("GET /api/v1/books/")) {
        answer(exchange, "look", 200, book(Long.parseLong(last(call))));
      } else if (call.equals("POST /api/v1/tokens")) {
        require(body.matches("\\{\"guest\":\\{\"email\":\"[^\"]+@example\\.com\"}}"), body);
        answer(exchange, "token", 200, tokens());
      } else if (call.equals("POST /api/v1/tokens/refresh")) {
        renew(exchange, body);
      } else if (call.startsWith("PUT /api/v1/cart/lines/")) {
        requireToken(exchange);
        answer(exchange, "cart", 200, "{\"lines\":[]}");
      } else if (call.equals("POST /api/v1/orders")) {
        order(exchange, body);
      } else if (call.startsWith("POST /payments/") && call.endsWith("/approval")) {
        approve(exchange, call.split("/", -1)[2]);
      } else if (call.startsWith("GET /api/v1/orders/")) {
        requireToken(exchange);
        String status = ordersPaid.get(last(call)) ? "PAID" : "AWAITING_PAYMENT";
        answer(exchange, "status", 200, "{\"status\":\"" + status + "\"}");
      } else {
        complaints.add(call);
        answer(exchange, "unknown", 404, "{\"type\":\"not-found\"}");
      }
    }
  }

  private String page(HttpExchange exchange) {
    String query = exchange.getRequestURI().getQuery();
    int from = query.contains("cursor=") ? Integer.parseInt(last(query.replace('=', '/'))) : 1;
    int to = Math.min(BOOKS, from + 99);
    return "{\"items\":["
        + IntStream.rangeClosed(from, to).mapToObj(id -> book(id)).collect(Collectors.joining(","))
        + "]"
        + (to < BOOKS ? ",\"nextCursor\":\"" + (to + 1) + "\"}" : "}");
  }

  private static String book(long id) {
    // every tenth is not for sale
    String price = id % 10 == 0 ? "null" : "{\"amount\":\"39.90\",\"currency\":\"CNY\"}";
    return "{\"id\":%d,\"title\":\"A book of number %d (Numbers, #%d)\",\"contributors\":[\"Author %d\"],\"price\":%s}"
        .formatted(id, id, id, id % 40, price);
  }

  private String hits(HttpExchange exchange) {
    require(exchange.getRequestURI().getQuery().matches("q=.+"), "a search without a term");
    int first = numbers.incrementAndGet() % 200 + 1;
    return "{\"total\":431,\"items\":["
        + IntStream.range(first, first + 20)
            .mapToObj(id -> book(id))
            .collect(Collectors.joining(","))
        + "],\"facets\":{}}";
  }

  private String tokens() {
    int number = numbers.incrementAndGet();
    accessTokens.add("access-" + number);
    refreshTokens.add("refresh-" + number);
    return "{\"accessToken\":\"access-%d\",\"refreshToken\":\"refresh-%d\",\"tokenType\":\"Bearer\",\"expiresIn\":900}"
        .formatted(number, number);
  }

  private void renew(HttpExchange exchange, String body) throws IOException {
    String token = body.replaceAll("\\{\"refreshToken\":\"(.*)\"}", "$1");
    require(refreshTokens.remove(token), "a refresh token twice, or a wrong one: " + body);
    answer(exchange, "renewal", 200, tokens());
  }

  /** Every hundredth finds the shelf empty. */
  private void order(HttpExchange exchange, String body) throws IOException {
    requireToken(exchange);
    require(body.matches("\\{\"lines\":\\[\\{\"bookId\":\\d+,\"quantity\":1}.*"), body);
    String key = exchange.getRequestHeaders().getFirst("Idempotency-Key");
    require(key != null && idempotencyKeys.add(key), "no key, or one that was used: " + key);
    int number = numbers.incrementAndGet();
    if (overloaded) {
      LockSupport.parkNanos(600_000_000L);
    }
    if (number % 100 == 0) {
      answer(exchange, "out of stock", 409, "{\"type\":\"/problems/out-of-stock\"}");
      return;
    }
    String id = "order" + number;
    ordersPaid.put(id, false);
    answer(
        exchange,
        "order",
        201,
        "{\"id\":\"%s\",\"status\":\"AWAITING_PAYMENT\",\"payment\":{\"url\":\"http://elsewhere/payments/%s\"}}"
            .formatted(id, id));
  }

  private void approve(HttpExchange exchange, String id) throws IOException {
    require(ordersPaid.containsKey(id), "an approval of no order: " + id);
    require(!ordersPaid.get(id), "a second approval: " + id);
    answer(exchange, "approval", 202, "");
    ordersPaid.put(id, true);
  }

  private void requireToken(HttpExchange exchange) {
    String header = String.valueOf(exchange.getRequestHeaders().getFirst("Authorization"));
    require(
        header.startsWith("Bearer ") && accessTokens.contains(header.substring(7)),
        "not logged in: " + header);
  }

  private void require(boolean right, String complaint) {
    if (!right) {
      complaints.add(complaint);
    }
  }

  private void answer(HttpExchange exchange, String what, int status, String body)
      throws IOException {
    served.computeIfAbsent(what, _ -> new LongAdder()).increment();
    byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
    exchange.getResponseHeaders().set("Content-Type", "application/json");
    exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
    exchange.getResponseBody().write(bytes);
  }

  private static String last(String path) {
    return path.substring(path.lastIndexOf('/') + 1);
  }
}
