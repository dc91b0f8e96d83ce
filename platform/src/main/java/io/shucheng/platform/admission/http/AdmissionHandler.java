package io.shucheng.platform.admission.http;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.shucheng.platform.admission.Urgency;
import io.shucheng.platform.admission.domain.Gate;
import io.shucheng.platform.admission.domain.Gates;
import io.shucheng.platform.deadlines.Work;
import io.shucheng.platform.deadlines.WorkUnderWay;
import io.shucheng.platform.web.EarlyHandler;
import io.shucheng.platform.web.EarlyProblems;
import io.shucheng.platform.web.Problem;
import io.shucheng.platform.web.RouteTable;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Executor;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import org.eclipse.jetty.io.EofException;
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
final class AdmissionHandler extends EarlyHandler {

  private static final EarlyProblems.Words WORDS =
      new EarlyProblems.Words(
          "The shop is very busy just now. Please try again in a moment.", "书店此刻人很多，请稍后再试。");

  private final Gates gates;
  private final RouteTable<Urgency> routes;
  private final Executor threads;
  private final WorkUnderWay underWay;
  private final Supplier<Duration> longest;
  private final EarlyProblems problems;
  private final LongSupplier nanoTime;
  private final Map<Urgency, Counter> letIn;
  private final Map<Urgency, Counter> turnedAway;

  /**
   * @param threads runs what waits, each request in a thread of its own
   * @param longest how long a request may take from when it was let in, what lasts aside
   */
  AdmissionHandler(
      Handler next,
      Gates gates,
      RouteTable<Urgency> routes,
      Executor threads,
      WorkUnderWay underWay,
      Supplier<Duration> longest,
      EarlyProblems problems,
      LongSupplier nanoTime,
      MeterRegistry registry) {
    super(next);
    this.gates = gates;
    this.routes = routes;
    this.threads = threads;
    this.underWay = underWay;
    this.longest = longest;
    this.problems = problems;
    this.nanoTime = nanoTime;
    this.letIn = counters(registry, "let.in", "requests that a gate let in");
    this.turnedAway =
        counters(
            registry,
            "turned.away",
            "requests that were answered 503, for the node had no room for them");
  }

  private static Map<Urgency, Counter> counters(
      MeterRegistry registry, String name, String description) {
    Map<Urgency, Counter> counters = new EnumMap<>(Urgency.class);
    for (Urgency urgency : Urgency.values()) {
      counters.put(
          urgency,
          Counter.builder("shucheng.admission." + name)
              .description(description)
              .tag("urgency", urgency.name().toLowerCase(Locale.ROOT))
              .register(registry));
    }
    return counters;
  }

  static Urgency urgency(RouteTable<Urgency> routes, Request request) {
    return Objects.requireNonNullElse(
        routes.find(request.getMethod(), Request.getPathInContext(request)), Urgency.BROWSE);
  }

  @Override
  public boolean handle(Request request, Response response, Callback callback) {
    Urgency urgency = urgency(routes, request);
    gates.arrive(
        urgency,
        new Gate.Visitor() {
          @Override
          public void letIn() {
            count(letIn, urgency);
            long since = nanoTime.getAsLong();
            try {
              threads.execute(() -> goIn(urgency, since, request, response, callback));
            } catch (RuntimeException | Error e) {
              gates.leave(urgency, since, false);
              callback.failed(e);
            }
          }

          @Override
          public void turnAway() {
            count(turnedAway, urgency);
            problems.write(request, response, callback, overloaded(), WORDS);
          }
        });
    return true;
  }

  private static void count(Map<Urgency, Counter> counters, Urgency urgency) {
    Objects.requireNonNull(counters.get(urgency)).increment();
  }

  private void goIn(
      Urgency urgency, long since, Request request, Response response, Callback callback) {
    gates.begin(since);
    if (urgency == Urgency.LASTING) {
      // inside until its answer is sent, and without a deadline
      goOn(request, response, Callback.from(callback, () -> gates.leave(urgency, since, false)));
    } else {
      work(urgency, since, request, response, callback);
    }
  }

  /** Everything that does not last is inside until its work is done, or its time over. */
  private void work(
      Urgency urgency, long since, Request request, Response response, Callback callback) {
    Work work = new Work();
    try {
      request.addFailureListener(_ -> threads.execute(() -> work.end(Work.End.CLIENT_GONE)));
      underWay.begin(work, since + longest.get().toNanos());
      if (!work.run(() -> goOn(request, new Answering(request, response, work), callback))) {
        callback.failed(new EofException("taken back before it was begun"));
      }
    } finally {
      underWay.over(work);
      gates.leave(urgency, since, work.end() == null);
    }
  }

  /** Has the work end in peace once it answers. */
  private static final class Answering extends Response.Wrapper {

    private final Work work;

    Answering(Request request, Response response, Work work) {
      super(request, response);
      this.work = work;
    }

    @Override
    public void write(boolean last, ByteBuffer bytes, Callback callback) {
      work.answers();
      super.write(last, bytes, callback);
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
