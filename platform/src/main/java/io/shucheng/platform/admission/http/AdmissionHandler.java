package io.shucheng.platform.admission.http;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.shucheng.platform.admission.Urgency;
import io.shucheng.platform.admission.domain.Gate;
import io.shucheng.platform.admission.domain.Gates;
import io.shucheng.platform.web.EarlyProblems;
import io.shucheng.platform.web.Problem;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Executor;
import java.util.function.LongSupplier;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;

/**
 * Has each request come to its gate, on the thread that read it. Who is let in goes on to the
 * servlets in a thread of their own; who is turned away is answered 503 at once.
 */
final class AdmissionHandler extends Handler.Wrapper {

  private static final EarlyProblems.Words WORDS =
      new EarlyProblems.Words(
          "The shop is very busy just now. Please try again in a moment.", "书店此刻人很多，请稍后再试。");

  private final Gates gates;
  private final Routes routes;
  private final Executor threads;
  private final EarlyProblems problems;
  private final LongSupplier nanoTime;
  private final Map<Urgency, Counter> turnedAway;

  /**
   * @param threads runs what waits, each request in a thread of its own
   */
  AdmissionHandler(
      Handler next,
      Gates gates,
      Routes routes,
      Executor threads,
      EarlyProblems problems,
      LongSupplier nanoTime,
      MeterRegistry registry) {
    super(next);
    this.gates = gates;
    this.routes = routes;
    this.threads = threads;
    this.problems = problems;
    this.nanoTime = nanoTime;
    this.turnedAway = counters(registry);
  }

  private static Map<Urgency, Counter> counters(MeterRegistry registry) {
    Map<Urgency, Counter> counters = new EnumMap<>(Urgency.class);
    for (Urgency urgency : Urgency.values()) {
      counters.put(
          urgency,
          Counter.builder("shucheng.admission.turned.away")
              .description("requests that were answered 503, for the node had no room for them")
              .tag("urgency", urgency.name().toLowerCase(Locale.ROOT))
              .register(registry));
    }
    return counters;
  }

  /** Otherwise the server would change threads before this handler is asked. */
  @Override
  public InvocationType getInvocationType() {
    return InvocationType.NON_BLOCKING;
  }

  @Override
  public boolean handle(Request request, Response response, Callback callback) {
    Urgency urgency = routes.of(request.getMethod(), Request.getPathInContext(request));
    gates.arrive(
        urgency,
        new Gate.Visitor() {
          @Override
          public void letIn() {
            long since = nanoTime.getAsLong();
            threads.execute(() -> goOn(urgency, since, request, response, callback));
          }

          @Override
          public void turnAway() {
            Objects.requireNonNull(turnedAway.get(urgency)).increment();
            problems.write(request, response, callback, overloaded(), WORDS);
          }
        });
    return true;
  }

  /**
   * What lasts is inside until its answer is sent, the rest until its work is done: a client that
   * reads slowly keeps nobody else out.
   */
  private void goOn(
      Urgency urgency, long since, Request request, Response response, Callback callback) {
    boolean lasting = urgency == Urgency.LASTING;
    Callback end = lasting ? Callback.from(callback, () -> gates.leave(urgency, since)) : callback;
    try {
      if (!super.handle(request, response, end)) {
        Response.writeError(request, response, end, HttpStatus.NOT_FOUND.value());
      }
    } catch (Throwable e) {
      Response.writeError(request, response, end, e);
    } finally {
      if (!lasting) {
        gates.leave(urgency, since);
      }
    }
  }

  private static Problem overloaded() {
    return Problem.of(
            HttpStatus.SERVICE_UNAVAILABLE,
            "overloaded",
            "more ask than the shop can answer; nothing was done, try again in a moment")
        .header(HttpHeaders.RETRY_AFTER, "1");
  }
}
