package io.shuchengperf.traffic;

import static io.gatling.javaapi.core.CoreDsl.asLongAs;
import static io.gatling.javaapi.core.CoreDsl.exec;
import static io.gatling.javaapi.core.CoreDsl.pause;
import static io.gatling.javaapi.http.HttpDsl.http;

import io.gatling.javaapi.core.ChainBuilder;
import java.time.Duration;

/**
 * Approves the payment where the sandbox's button is; the sandbox then calls the shop back by
 * itself. A sample of the visitors waits to see the order paid.
 */
final class Paying {

  private static final Duration BETWEEN_GLANCES = Duration.ofMillis(50);

  /** Ten seconds; whoever waits longer has not been paid. */
  private static final int MOST_GLANCES = 200;

  private Paying() {}

  static ChainBuilder steps(Step step, Tally tally) {
    return exec(
        step.of(
            Kind.APPROVAL,
            http(Kind.APPROVAL.label())
                .post(session -> Visitor.of(session).order().paymentPath() + "/approval"),
            new int[] {200, 202, 204, 303},
            _ -> new Object(),
            (visitor, _) -> visitor.approved(System.nanoTime()),
            Visitor::stopsWaiting),
        asLongAs(session -> Visitor.of(session).waitsForPayment())
            .on(exec(glance(step, tally), pause(BETWEEN_GLANCES))));
  }

  private static ChainBuilder glance(Step step, Tally tally) {
    return step.of(
        Kind.ORDER_STATUS,
        http(Kind.ORDER_STATUS.label())
            .get(session -> "/api/v1/orders/" + Visitor.of(session).order().id())
            .header("Authorization", session -> "Bearer " + Visitor.of(session).accessToken()),
        new int[] {200},
        Answers::paid,
        (visitor, paid) -> {
          if (paid) {
            tally.answered(Kind.PAID, visitor.waitedMillis(System.nanoTime()));
            visitor.stopsWaiting();
          } else if (visitor.glanced() == MOST_GLANCES) {
            tally.failed(Kind.PAID);
            visitor.stopsWaiting();
          }
        },
        Visitor::stopsWaiting);
  }
}
