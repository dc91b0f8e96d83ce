package io.shuchengperf.traffic;

import static io.gatling.javaapi.core.CoreDsl.doSwitch;
import static io.gatling.javaapi.core.CoreDsl.exec;
import static io.gatling.javaapi.core.CoreDsl.onCase;
import static io.gatling.javaapi.core.CoreDsl.pause;
import static io.gatling.javaapi.core.CoreDsl.repeat;
import static io.gatling.javaapi.core.CoreDsl.scenario;

import io.gatling.javaapi.core.ChainBuilder;
import io.gatling.javaapi.core.ScenarioBuilder;
import io.gatling.javaapi.core.Session;
import java.time.Duration;

/** What a virtual user does all the time: visit after visit, each of them whole. */
final class Visits {

  private final TrafficSettings settings;
  private final Wares wares;
  private final String run;

  /**
   * @param run a name that no other run has: guests of two runs are not the same people
   */
  Visits(TrafficSettings settings, Wares wares, String run) {
    this.settings = settings;
    this.wares = wares;
    this.run = run;
  }

  ScenarioBuilder scenarioOf(
      String name, Duration duration, Tally tally, Runnable begins, Runnable ends) {
    return scenario(name)
        .exec(
            session -> {
              begins.run();
              return visitor(session).into(session);
            })
        .exec(Identifying.steps(new Step(tally)))
        // a visit that has begun is ended, so that the mix is exact
        .during(duration, false)
        .on(visit(tally))
        .exec(
            session -> {
              ends.run();
              return session;
            });
  }

  private Visitor visitor(Session session) {
    return new Visitor(
        "guest-%s-%d@example.com".formatted(run, session.userId()),
        settings.seed() * 1_000_003 + session.userId(),
        settings,
        wares);
  }

  private ChainBuilder visit(Tally tally) {
    Step step = new Step(tally);
    return exec(session -> {
          Visitor.of(session).beginVisit();
          return session;
        })
        .exec(
            repeat(settings.mix().length())
                .on(
                    doSwitch(session -> Visitor.of(session).nextStep())
                        .on(
                            onCase(Kind.SEARCH)
                                .then(thinking(Finding.search(step), settings.thinkAfterSearch())),
                            onCase(Kind.LOOK)
                                .then(thinking(Finding.look(step), settings.thinkAfterLook())),
                            onCase(Kind.ORDER).then(Ordering.steps(step, tally)))));
  }

  private static ChainBuilder thinking(ChainBuilder step, Duration time) {
    return time.isZero() ? step : step.exec(pause(time));
  }
}
