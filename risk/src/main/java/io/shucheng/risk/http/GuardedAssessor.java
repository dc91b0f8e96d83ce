package io.shucheng.risk.http;

import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.shucheng.risk.Assessment;
import io.shucheng.risk.OrderFacts;
import io.shucheng.risk.domain.Assessor;
import io.shucheng.risk.domain.NoAnswerException;
import io.shucheng.risk.domain.NoAnswerException.Reason;
import io.shucheng.risk.wire.RiskJson;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/**
 * {@code POST /v1/assessments} with a deadline, behind a breaker, and by so many at a time only: a
 * service that hangs holds up nobody for longer than its deadline and no more than that many.
 */
final class GuardedAssessor implements Assessor {

  private final Exchange exchange;
  private final ServiceAddress service;
  private final Deadlines deadlines;
  private final CircuitBreaker breaker;
  private final Semaphore places;
  private final CallMeters meters;

  GuardedAssessor(
      Exchange exchange,
      ServiceAddress service,
      Deadlines deadlines,
      CircuitBreaker breaker,
      int atATime,
      CallMeters meters) {
    this.exchange = exchange;
    this.service = service;
    this.deadlines = deadlines;
    this.breaker = breaker;
    this.places = new Semaphore(atATime);
    this.meters = meters;
  }

  @Override
  public Assessment ask(OrderFacts facts, Patience patience) throws NoAnswerException {
    if (!places.tryAcquire()) {
      throw meters.unasked(
          new NoAnswerException(Reason.CROWDED, "as many as may wait for it already"));
    }
    try {
      if (!breaker.tryAcquirePermission()) {
        throw meters.unasked(
            new NoAnswerException(Reason.BREAKER, "it failed too often, and is left alone"));
      }
      return askPermitted(facts, deadlines.of(patience));
    } finally {
      places.release();
    }
  }

  /** The permission is given back in every case: probes that are not would never close it. */
  private Assessment askPermitted(OrderFacts facts, Duration deadline) throws NoAnswerException {
    long began = System.nanoTime();
    boolean told = false;
    try {
      Assessment assessment = exchangeFor(facts, deadline);
      long took = System.nanoTime() - began;
      breaker.onSuccess(took, TimeUnit.NANOSECONDS);
      told = true;
      meters.answered(took);
      return assessment;
    } catch (NoAnswerException e) {
      if (e.reason() != Reason.INTERRUPTED) {
        long took = System.nanoTime() - began;
        breaker.onError(took, TimeUnit.NANOSECONDS, e);
        told = true;
        meters.failed(e.reason(), took);
      }
      throw e;
    } finally {
      if (!told) {
        breaker.releasePermission();
      }
    }
  }

  private Assessment exchangeFor(OrderFacts facts, Duration deadline) throws NoAnswerException {
    return Answers.read(
        exchange.send(
            service
                .request("/v1/assessments")
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofByteArray(RiskJson.question(facts))),
            deadline),
        RiskJson::answer);
  }

  /** How long answers may take. */
  record Deadlines(Duration buyer, Duration queue) {

    Duration of(Patience patience) {
      return patience == Patience.BUYER ? buyer : queue;
    }
  }
}
