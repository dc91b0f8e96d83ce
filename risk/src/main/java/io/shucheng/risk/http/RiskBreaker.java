package io.shucheng.risk.http;

import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.github.resilience4j.circuitbreaker.CircuitBreakerConfig;
import io.github.resilience4j.circuitbreaker.CircuitBreakerConfig.SlidingWindowType;
import java.time.Clock;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * When the service is left alone, and for how long.
 *
 * @param failureRate in percent of the last {@code window} calls, failed ones and slow ones each
 * @param leastCalls before so many nothing is concluded
 * @param slowCall an answer that takes longer counts as slow
 * @param open how long it is left alone
 * @param probes how many calls then decide whether it is well again
 */
public record RiskBreaker(
    int failureRate, int window, int leastCalls, Duration slowCall, Duration open, int probes) {

  private static final Logger LOG = LoggerFactory.getLogger(RiskBreaker.class);

  CircuitBreaker build(Clock clock) {
    CircuitBreaker breaker =
        CircuitBreaker.of(
            "risk",
            CircuitBreakerConfig.custom()
                .slidingWindow(window, leastCalls, SlidingWindowType.COUNT_BASED)
                .failureRateThreshold(failureRate)
                .slowCallRateThreshold(failureRate)
                .slowCallDurationThreshold(slowCall)
                .waitDurationInOpenState(open)
                .permittedNumberOfCallsInHalfOpenState(probes)
                .clock(clock)
                .writableStackTraceEnabled(false)
                .build());
    breaker
        .getEventPublisher()
        .onStateTransition(
            event -> {
              switch (event.getStateTransition().getToState()) {
                case OPEN ->
                    LOG.warn(
                        "The risk service fails or is slow: the kept rules decide for {} s",
                        open.toSeconds());
                case CLOSED -> LOG.info("The risk service answers again");
                default -> LOG.info("The risk service is asked again, {} times", probes);
              }
            });
    return breaker;
  }
}
