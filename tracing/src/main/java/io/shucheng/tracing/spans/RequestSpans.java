package io.shucheng.tracing.spans;

import io.opentelemetry.api.common.AttributeKey;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanContext;
import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.api.trace.StatusCode;
import io.opentelemetry.api.trace.TraceFlags;
import io.opentelemetry.api.trace.TraceState;
import io.opentelemetry.api.trace.Tracer;
import io.opentelemetry.context.Context;
import io.shucheng.platform.tracing.Tracing;
import io.shucheng.platform.web.TraceIds;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/**
 * Begins and ends what traces tell of requests, in the names of OpenTelemetry's <a
 * href="https://opentelemetry.io/docs/specs/semconv/http/http-spans/">conventions</a>. No address
 * of a client, no query and no body is told. Thread-safe.
 */
public final class RequestSpans implements Tracing {

  private static final AttributeKey<String> METHOD = AttributeKey.stringKey("http.request.method");
  private static final AttributeKey<String> ROUTE = AttributeKey.stringKey("http.route");
  private static final AttributeKey<String> PATH = AttributeKey.stringKey("url.path");
  private static final AttributeKey<String> PROTOCOL =
      AttributeKey.stringKey("network.protocol.version");
  private static final AttributeKey<Long> STATUS =
      AttributeKey.longKey("http.response.status_code");
  private static final AttributeKey<String> ERROR = AttributeKey.stringKey("error.type");

  private static final int FIRST_FAILURE = 500;

  private final Tracer tracer;
  private final RequestTraceIds ids;

  /**
   * @param ids those that the tracer gives its traces
   */
  public RequestSpans(Tracer tracer, RequestTraceIds ids) {
    this.tracer = tracer;
    this.ids = ids;
  }

  /**
   * A request has come.
   *
   * @param id of its trace; the parent's where it has one
   * @param protocol such as 1.1
   */
  public Span began(
      String id, @Nullable Parent parent, String method, String path, String protocol) {
    ids.next(id);
    return tracer
        .spanBuilder(method)
        .setSpanKind(SpanKind.SERVER)
        .setParent(parent == null ? Context.root() : of(parent))
        .setAttribute(METHOD, method)
        .setAttribute(PATH, path)
        .setAttribute(PROTOCOL, protocol)
        .startSpan();
  }

  private static Context of(Parent parent) {
    return Context.root()
        .with(
            Span.wrap(
                SpanContext.createFromRemoteParent(
                    parent.trace(),
                    parent.span(),
                    TraceFlags.getSampled(),
                    TraceState.getDefault())));
  }

  /**
   * A request was answered, or could not be.
   *
   * @param route the pattern of its path, null where nobody knows it
   * @param status of the answer
   */
  public void answered(
      Span span, String method, @Nullable String route, int status, @Nullable Throwable failure) {
    if (route != null) {
      span.updateName(method + ' ' + route);
      span.setAttribute(ROUTE, route);
    }
    span.setAttribute(STATUS, status);
    if (failure != null) {
      span.setAttribute(ERROR, failure.getClass().getName());
      span.setStatus(StatusCode.ERROR);
    } else if (status >= FIRST_FAILURE) {
      span.setAttribute(ERROR, Integer.toString(status));
      span.setStatus(StatusCode.ERROR);
    }
    span.end();
  }

  @Override
  public Step begin(String name) {
    if (!Span.current().getSpanContext().isSampled()) {
      return Step.NONE;
    }
    Span span = tracer.spanBuilder(name).startSpan();
    return new Step() {
      @Override
      public void failed(Throwable failure) {
        span.setAttribute(ERROR, failure.getClass().getName());
        span.setStatus(StatusCode.ERROR);
      }

      @Override
      public void close() {
        span.end();
      }
    };
  }

  @Override
  public void tell(BiConsumer<String, String> headers) {
    SpanContext current = Span.current().getSpanContext();
    if (current.isSampled()) {
      headers.accept(
          TraceIds.PARENT, "00-%s-%s-01".formatted(current.getTraceId(), current.getSpanId()));
    }
  }
}
