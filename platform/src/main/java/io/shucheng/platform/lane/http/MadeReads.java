package io.shucheng.platform.lane.http;

import io.shucheng.platform.database.StatementsOfRoutes;
import io.shucheng.platform.lane.MadeAnswers;
import io.shucheng.platform.lane.ReadyAnswer;
import io.shucheng.platform.web.EarlyFailures;
import io.shucheng.platform.web.EarlyHandler;
import io.shucheng.platform.web.TraceIds;
import java.util.List;
import java.util.Locale;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;
import org.jspecify.annotations.Nullable;
import org.slf4j.MDC;

/**
 * Has open reads that do not lie ready answered in their own threads without the servlets; what
 * nobody makes here goes on to them, and so does what failed.
 */
final class MadeReads extends EarlyHandler {

  private final List<MadeAnswers> makers;
  private final LaneTimes times;
  private final StatementsOfRoutes statements;

  MadeReads(
      Handler next, List<MadeAnswers> makers, LaneTimes times, StatementsOfRoutes statements) {
    super(next);
    this.makers = List.copyOf(makers);
    this.times = times;
    this.statements = statements;
  }

  @Override
  public boolean handle(Request request, Response response, Callback callback) throws Exception {
    if (request.getAttribute(Asked.ATTRIBUTE) instanceof Asked asked) {
      ReadyAnswer made = null;
      String trace = TraceIds.of(request, asked.traceParent());
      request.setAttribute(TraceIds.ATTRIBUTE, trace);
      try (var _ = MDC.putCloseable(TraceIds.MDC_KEY, trace)) {
        made = make(asked, Request.getLocales(request).getFirst());
      } catch (RuntimeException e) {
        EarlyFailures.keepWith(request, e);
      }
      if (made != null) {
        boolean known = LaneWriter.write(made, asked, request, response, callback);
        times.of(made.route()).answered(asked.headOnly(), known, request.getBeginNanoTime());
        statements.count(asked.headOnly() ? "HEAD" : "GET", made.route());
        return true;
      }
    }
    return super.handle(request, response, callback);
  }

  private @Nullable ReadyAnswer make(Asked asked, Locale reader) {
    for (MadeAnswers maker : makers) {
      ReadyAnswer made = maker.make(asked.read(), reader);
      if (made != null) {
        return made;
      }
    }
    return null;
  }
}
