package io.shuchengperf.traffic;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import io.netty.handler.codec.http.DefaultFullHttpRequest;
import io.netty.handler.codec.http.FullHttpRequest;
import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpHeaderValues;
import io.netty.handler.codec.http.HttpMethod;
import io.netty.handler.codec.http.HttpRequest;
import io.netty.handler.codec.http.HttpVersion;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.core.JacksonException;

/**
 * What visitors send, and what they read in the answers. What a term finds is read once, for
 * answers to the most frequent requests should cost the machine as little as can be. Used by one
 * thread.
 */
final class Requests {

  private final String host;
  private final Map<String, String> searches = new HashMap<>();
  private final Map<String, List<Long>> found = new HashMap<>();

  Requests(URI shop) {
    this.host = shop.getAuthority();
  }

  /**
   * A request, and what is to be made of its answer.
   *
   * @param reads whether a good answer's body is wanted
   */
  record Made(Kind kind, HttpRequest request, boolean reads, Reading reading) {

    /** Has the visitor read the answer, if it is a good one that can be read. */
    Fate end(int status, byte[] body) {
      try {
        Fate fate = Fate.of(kind, status, body);
        if (fate == Fate.ANSWERED) {
          reading.read(body);
        }
        return fate;
      } catch (IllegalArgumentException | JacksonException _) {
        return Fate.FAILED;
      }
    }
  }

  /** What a visitor makes of a good answer. */
  interface Reading {

    void read(byte[] body);
  }

  Made make(Visitor visitor, Kind kind) {
    return switch (kind) {
      case SEARCH -> search(visitor);
      case LOOK -> look(visitor);
      case ORDER -> order(visitor);
      default -> throw new IllegalArgumentException(kind + " is not in the mix");
    };
  }

  private Made search(Visitor visitor) {
    String term = visitor.chooseTerm();
    HttpRequest request = get(searches.computeIfAbsent(term, Requests::search));
    List<Long> known = found.get(term);
    return known == null
        ? new Made(
            Kind.SEARCH,
            request,
            true,
            body -> {
              List<Long> hits = Answers.hits(body);
              found.put(term, hits);
              visitor.found(hits);
            })
        : new Made(Kind.SEARCH, request, false, _ -> visitor.found(known));
  }

  private static String search(String term) {
    return "/api/v1/search?q=" + URLEncoder.encode(term, StandardCharsets.UTF_8);
  }

  private Made look(Visitor visitor) {
    return new Made(Kind.LOOK, get("/api/v1/books/" + visitor.chooseBook()), false, _ -> {});
  }

  private Made order(Visitor visitor) {
    ByteBuf body =
        Unpooled.copiedBuffer(Ordering.body(visitor.chooseLines()), StandardCharsets.UTF_8);
    FullHttpRequest order = request(HttpMethod.POST, "/api/v1/orders", body);
    order
        .headers()
        .set(HttpHeaderNames.AUTHORIZATION, "Bearer " + visitor.accessToken())
        .set("Idempotency-Key", visitor.idempotencyKey())
        .set(HttpHeaderNames.CONTENT_TYPE, HttpHeaderValues.APPLICATION_JSON)
        .set(HttpHeaderNames.CONTENT_LENGTH, body.readableBytes());
    return new Made(Kind.ORDER, order, false, _ -> {});
  }

  private HttpRequest get(String path) {
    return request(HttpMethod.GET, path, Unpooled.EMPTY_BUFFER);
  }

  private FullHttpRequest request(HttpMethod method, String path, ByteBuf body) {
    FullHttpRequest request = new DefaultFullHttpRequest(HttpVersion.HTTP_1_1, method, path, body);
    request
        .headers()
        .set(HttpHeaderNames.HOST, host)
        .set(HttpHeaderNames.ACCEPT, HttpHeaderValues.APPLICATION_JSON)
        .set(HttpHeaderNames.USER_AGENT, "shucheng-perf");
    return request;
  }
}
