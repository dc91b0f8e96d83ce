package io.shuchengperf.traffic;

import static io.gatling.javaapi.core.CoreDsl.bodyBytes;
import static io.gatling.javaapi.core.CoreDsl.exec;
import static io.gatling.javaapi.core.CoreDsl.responseTimeInMillis;
import static io.gatling.javaapi.http.HttpDsl.status;

import io.gatling.javaapi.core.ChainBuilder;
import io.gatling.javaapi.core.Session;
import io.gatling.javaapi.http.HttpRequestActionBuilder;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * One request and what the visitor makes of its answer, tallied. An answer of another status, or
 * one that cannot be read, is a failure; the visitor goes on.
 */
final class Step {

  private static final String MILLIS = "millis";
  private static final String ANSWER = "answer";

  private final Tally tally;

  Step(Tally tally) {
    this.tally = tally;
  }

  /** A request whose answer's body does not matter. */
  ChainBuilder of(
      Kind kind, HttpRequestActionBuilder request, int[] statuses, Consumer<Visitor> answered) {
    return tallied(
        kind,
        request.check(status().in(boxed(statuses)), responseTimeInMillis().saveAs(MILLIS)),
        session -> answered.accept(Visitor.of(session)),
        _ -> {});
  }

  /** A request whose answer is read. */
  <T> ChainBuilder of(
      Kind kind,
      HttpRequestActionBuilder request,
      int[] statuses,
      Function<byte[], T> reading,
      BiConsumer<Visitor, T> answered,
      Consumer<Visitor> failed) {
    return tallied(
        kind,
        request.check(
            status().in(boxed(statuses)),
            responseTimeInMillis().saveAs(MILLIS),
            bodyBytes().transform(reading).saveAs(ANSWER)),
        session -> {
          T answer = session.get(ANSWER);
          if (answer != null) {
            answered.accept(Visitor.of(session), answer);
          }
        },
        failed);
  }

  private ChainBuilder tallied(
      Kind kind,
      HttpRequestActionBuilder request,
      Consumer<Session> answered,
      Consumer<Visitor> failed) {
    return exec(request)
        .exec(
            session -> {
              if (session.isFailed()) {
                tally.failed(kind);
                failed.accept(Visitor.of(session));
                return session.markAsSucceeded();
              }
              tally.answered(kind, session.getInt(MILLIS));
              answered.accept(session);
              return session;
            });
  }

  private static Integer[] boxed(int[] statuses) {
    return java.util.Arrays.stream(statuses).boxed().toArray(Integer[]::new);
  }
}
