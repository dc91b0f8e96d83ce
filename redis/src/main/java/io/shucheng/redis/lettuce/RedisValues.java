package io.shucheng.redis.lettuce;

import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.github.resilience4j.circuitbreaker.CircuitBreakerConfig;
import io.github.resilience4j.circuitbreaker.CircuitBreakerConfig.SlidingWindowType;
import io.micrometer.core.instrument.MeterRegistry;
import io.shucheng.platform.caching.SharedValue;
import io.shucheng.platform.caching.SharedValues;
import io.shucheng.platform.threads.Follower;
import io.shucheng.redis.domain.RedisAddress;
import io.shucheng.redis.domain.ValueForm;
import java.time.Duration;
import java.util.concurrent.ThreadLocalRandom;
import org.jspecify.annotations.Nullable;

/**
 * Values in Redis. It is asked once {@link #watch} has opened a connection and for as long as
 * answers come in time. Thread-safe.
 */
public final class RedisValues implements SharedValues, AutoCloseable {

  /** How long it is left alone before the watch asks again. */
  private static final Duration OPEN = Duration.ofMillis(500);

  /** Values that were given together are not forgotten together. */
  private static final double JITTER = 0.1;

  private final Terms terms;
  private final Connections connections;
  private final Questions questions;
  private final Tellings tellings;
  private final Follower.Work watch;

  /**
   * @param prefix of all keys; shops with another one share nothing
   */
  public RedisValues(RedisAddress address, String prefix, Terms terms, MeterRegistry registry) {
    CircuitBreaker breaker = breaker(terms);
    Meters meters = new Meters(registry, breaker);
    this.terms = terms;
    this.connections = new Connections(new Client(address));
    this.questions = new Questions(connections, breaker, terms.patience(), prefix, meters);
    this.tellings = new Tellings(connections, questions, prefix, meters);
    this.watch = new WatchRedis(address.toString(), connections, questions, tellings);
  }

  /** Opens the connections and looks after them; to be stepped every second or so. */
  public Follower.Work watch() {
    return watch;
  }

  @Override
  public @Nullable SharedValue find(String key) {
    return questions.find(key);
  }

  @Override
  public void put(String key, SharedValue value, Duration life) {
    if (value.bytes().length <= terms.largest() && ValueForm.holds(value)) {
      tellings.tell(Meters.Telling.VALUE, key, ValueForm.write(value), jittered(life));
    }
  }

  @Override
  public void outdate(String key, long revision) {
    if (ValueForm.isCountable(revision)) {
      tellings.tell(
          Meters.Telling.OUTDATED, key, ValueForm.outdated(revision), longerThanAnyValue());
    }
  }

  @Override
  public void close() {
    connections.close();
  }

  private Duration jittered(Duration life) {
    Duration bounded = life.compareTo(terms.longestLife()) < 0 ? life : terms.longestLife();
    double jitter = 1 + JITTER * (2 * ThreadLocalRandom.current().nextDouble() - 1);
    return Duration.ofMillis(Math.max(1, (long) (bounded.toMillis() * jitter)));
  }

  private Duration longerThanAnyValue() {
    return terms.longestLife().multipliedBy(2);
  }

  private static CircuitBreaker breaker(Terms terms) {
    return CircuitBreaker.of(
        "redis",
        CircuitBreakerConfig.custom()
            .slidingWindow(terms.window(), terms.leastQuestions(), SlidingWindowType.COUNT_BASED)
            .failureRateThreshold(terms.failureRate())
            .waitDurationInOpenState(OPEN)
            .permittedNumberOfCallsInHalfOpenState(terms.probes())
            .writableStackTraceEnabled(false)
            .build());
  }
}
