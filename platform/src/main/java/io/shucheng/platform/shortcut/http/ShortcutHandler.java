package io.shucheng.platform.shortcut.http;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.shucheng.platform.database.StatementsOfRoutes;
import io.shucheng.platform.identity.Caller;
import io.shucheng.platform.identity.RememberedCallers;
import io.shucheng.platform.shortcut.Shortcut;
import io.shucheng.platform.throttling.CallerThrottle;
import io.shucheng.platform.web.EarlyFailures;
import io.shucheng.platform.web.EarlyHandler;
import io.shucheng.platform.web.RequestTimes;
import io.shucheng.platform.web.SecurityHeaders;
import io.shucheng.platform.web.TraceIds;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.BufferUtil;
import org.eclipse.jetty.util.Callback;
import org.jspecify.annotations.Nullable;
import org.slf4j.MDC;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import tools.jackson.databind.json.JsonMapper;

/**
 * Answers plain calls for which there is a shortcut; everything else goes on to the servlets, and
 * so does a call that failed: its failure goes with it, and is told there as any other.
 */
final class ShortcutHandler extends EarlyHandler {

  private final List<Way> ways;
  private final RememberedCallers callers;
  private final CallerThrottle throttle;
  private final JsonMapper json;
  private final RequestTimes times;
  private final StatementsOfRoutes statements;

  /** A shortcut, and how often it was taken. */
  private record Way(Shortcut shortcut, Counter answers) {

    static Way of(Shortcut shortcut, MeterRegistry registry) {
      return new Way(
          shortcut,
          Counter.builder("shucheng.shortcut.answers")
              .description("calls that were answered before any servlet was asked")
              .tag("uri", shortcut.path())
              .register(registry));
    }

    boolean leadsTo(String method, @Nullable String path) {
      return shortcut.path().equals(path) && shortcut.method().matches(method);
    }
  }

  ShortcutHandler(
      Handler next,
      List<Shortcut> shortcuts,
      RememberedCallers callers,
      CallerThrottle throttle,
      JsonMapper json,
      MeterRegistry registry) {
    super(next);
    this.ways = shortcuts.stream().map(shortcut -> Way.of(shortcut, registry)).toList();
    this.callers = callers;
    this.throttle = throttle;
    this.json = json;
    this.times = new RequestTimes(registry);
    this.statements = new StatementsOfRoutes(registry);
  }

  @Override
  public boolean handle(Request request, Response response, Callback callback) throws Exception {
    Way way = way(request);
    PlainHeaders headers = way == null ? null : PlainHeaders.of(request);
    Caller caller = headers == null ? null : callers.find(headers.token());
    // whoever has no more to take is told so by the filters
    if (way == null
        || headers == null
        || caller == null
        || !throttle.take(request, caller.account())) {
      return super.handle(request, response, callback);
    }
    String trace = TraceIds.of(request, headers.traceParent());
    request.setAttribute(TraceIds.ATTRIBUTE, trace);
    ResponseEntity<?> answer;
    byte[] body;
    try (var _ = MDC.putCloseable(TraceIds.MDC_KEY, trace)) {
      byte[] sent = BufferUtil.toArray(Content.Source.asByteBuffer(request));
      answer = way.shortcut().handler().apply(new ReadCall(request, caller, sent, json));
      body = json.writeValueAsBytes(answer.getBody());
    } catch (RuntimeException e) {
      EarlyFailures.keepWith(request, e);
      return super.handle(request, response, callback);
    }
    way.answers().increment();
    TraceIds.keepRoute(request, way.shortcut().path());
    write(answer, body, trace, response, callback);
    count(way, answer.getStatusCode().value(), request);
    return true;
  }

  private @Nullable Way way(Request request) {
    String path = request.getHttpURI().getPath();
    for (Way way : ways) {
      if (way.leadsTo(request.getMethod(), path)) {
        return way;
      }
    }
    return null;
  }

  private static void write(
      ResponseEntity<?> answer, byte[] body, String trace, Response response, Callback callback) {
    HttpFields.Mutable headers = response.getHeaders();
    headers.put(TraceIds.HEADER, trace);
    SecurityHeaders.addTo(headers);
    SecurityHeaders.forbidKeeping(headers);
    answer
        .getHeaders()
        .forEach((name, values) -> values.forEach(value -> headers.add(name, value)));
    headers.put(HttpHeader.CONTENT_TYPE, MediaType.APPLICATION_JSON_VALUE);
    headers.put(HttpHeader.CONTENT_LENGTH, body.length);
    response.setStatus(answer.getStatusCode().value());
    response.write(true, ByteBuffer.wrap(body), callback);
  }

  private void count(Way way, int status, Request request) {
    String method = way.shortcut().method().name();
    String path = way.shortcut().path();
    times
        .of(method, path, status)
        .record(System.nanoTime() - request.getBeginNanoTime(), TimeUnit.NANOSECONDS);
    statements.count(method, path);
  }
}
