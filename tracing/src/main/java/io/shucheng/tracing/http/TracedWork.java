package io.shucheng.tracing.http;

import io.opentelemetry.api.trace.Span;
import io.opentelemetry.context.Scope;
import io.shucheng.platform.web.EarlyHandler;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;

/** Has the thread that works for a traced request know so. */
final class TracedWork extends EarlyHandler {

  TracedWork(Handler next) {
    super(next);
  }

  @Override
  public boolean handle(Request request, Response response, Callback callback) throws Exception {
    if (request.getAttribute(TracedRequests.SPAN) instanceof Span span) {
      span.addEvent("let in");
      try (Scope _ = span.makeCurrent()) {
        return super.handle(request, response, callback);
      }
    }
    return super.handle(request, response, callback);
  }
}
