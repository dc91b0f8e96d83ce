package io.shucheng.risk.http;

import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.micrometer.core.instrument.MeterRegistry;
import io.shucheng.platform.tracing.Tracing;
import io.shucheng.risk.domain.Assessor;
import io.shucheng.risk.domain.RuleSource;
import java.time.Clock;
import java.time.Duration;

/** The risk service: its two calls over one client, which ends with it. */
public final class RemoteRisk implements AutoCloseable {

  private final Exchange exchange;
  private final Assessor assessor;
  private final RuleSource rules;

  public RemoteRisk(
      ServiceAddress service, Terms terms, Clock clock, MeterRegistry registry, Tracing tracing) {
    this.exchange = new Exchange(tracing);
    CircuitBreaker breaker = terms.breaker().build(clock);
    this.assessor =
        new GuardedAssessor(
            exchange,
            service,
            new GuardedAssessor.Deadlines(terms.buyerWaits(), terms.queueWaits()),
            breaker,
            terms.atATime(),
            new CallMeters(registry, breaker));
    this.rules = new HttpRuleSource(exchange, service, terms.queueWaits(), clock);
  }

  public Assessor assessor() {
    return assessor;
  }

  public RuleSource rules() {
    return rules;
  }

  @Override
  public void close() {
    exchange.close();
  }

  /**
   * How patient the shop is.
   *
   * @param atATime how many calls may be under way
   */
  public record Terms(Duration buyerWaits, Duration queueWaits, int atATime, RiskBreaker breaker) {}
}
