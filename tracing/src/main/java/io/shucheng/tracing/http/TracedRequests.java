package io.shucheng.tracing.http;

import io.opentelemetry.api.trace.Span;
import io.shucheng.platform.web.EarlyHandler;
import io.shucheng.platform.web.TraceIds;
import io.shucheng.tracing.spans.Choice;
import io.shucheng.tracing.spans.Parent;
import io.shucheng.tracing.spans.RequestSpans;
import java.util.Objects;
import org.eclipse.jetty.http.HttpVersion;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;
import org.jspecify.annotations.Nullable;
import org.springframework.web.servlet.HandlerMapping;

/** Follows requests that are traced from before anybody else sees them until they are answered. */
final class TracedRequests extends EarlyHandler {

  /** Where a request carries it. */
  static final String SPAN = "shucheng.trace.span";

  private final Choice choice;
  private final RequestSpans spans;

  TracedRequests(Handler next, Choice choice, RequestSpans spans) {
    super(next);
    this.choice = choice;
    this.spans = spans;
  }

  @Override
  public boolean handle(Request request, Response response, Callback callback) throws Exception {
    Parent parent = Parent.of(request.getHeaders().get(TraceIds.PARENT));
    if (choice.isTraced(parent)) {
      follow(request, response, parent);
    }
    return super.handle(request, response, callback);
  }

  private void follow(Request request, Response response, @Nullable Parent parent) {
    String id = parent == null ? TraceIds.of(null) : parent.trace();
    String method = request.getMethod();
    HttpVersion version = request.getConnectionMetaData().getHttpVersion();
    Span span =
        spans.began(
            id,
            parent,
            method,
            Objects.requireNonNullElse(request.getHttpURI().getPath(), ""),
            version.getVersion() == HttpVersion.HTTP_2.getVersion()
                ? "2"
                : version.asString().substring("HTTP/".length()));
    request.setAttribute(TraceIds.ATTRIBUTE, id);
    request.setAttribute(SPAN, span);
    Request.addCompletionListener(
        request,
        failure -> spans.answered(span, method, route(request), response.getStatus(), failure));
  }

  private static @Nullable String route(Request request) {
    Object early = request.getAttribute(TraceIds.ROUTE);
    Object route =
        early == null
            ? request.getAttribute(HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE)
            : early;
    return route == null ? null : route.toString();
  }
}
