package io.shucheng.redis.lettuce;

import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.github.resilience4j.circuitbreaker.CircuitBreaker.State;
import io.lettuce.core.RedisFuture;
import io.lettuce.core.cluster.api.async.RedisClusterAsyncCommands;
import io.shucheng.platform.caching.SharedValue;
import io.shucheng.redis.domain.ValueForm;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Asks Redis for values, each time for so long only. Once half of the answers fail to come nobody
 * asks any more but the thread that watches it. Thread-safe.
 */
final class Questions {

  private static final Logger LOG = LoggerFactory.getLogger(Questions.class);

  private final Connections connections;
  private final CircuitBreaker breaker;
  private final Duration wait;
  private final String prefix;
  private final Meters meters;

  Questions(
      Connections connections,
      CircuitBreaker breaker,
      Duration wait,
      String prefix,
      Meters meters) {
    this.connections = connections;
    this.breaker = breaker;
    this.wait = wait;
    this.prefix = prefix;
    this.meters = meters;
  }

  @Nullable SharedValue find(String key) {
    RedisClusterAsyncCommands<String, byte[]> redis = connections.asking();
    if (redis == null || !isWell()) {
      meters.unasked();
      return null;
    }
    return ask(redis, prefix + key);
  }

  /** Whether readers may ask. */
  boolean isWell() {
    return breaker.getState() == State.CLOSED;
  }

  /**
   * Asks as often as it takes to know whether readers may ask again, if it is time for that.
   *
   * @return whether it was
   */
  boolean probe() {
    RedisClusterAsyncCommands<String, byte[]> redis = connections.asking();
    boolean asked = false;
    while (redis != null && !isWell() && breaker.tryAcquirePermission()) {
      ask(redis, anyKey());
      asked = true;
    }
    return asked;
  }

  /** In a cluster they ask one node after the other. */
  String anyKey() {
    return prefix + UUID.randomUUID();
  }

  /** The permission of the breaker is given back in every case. */
  private @Nullable SharedValue ask(RedisClusterAsyncCommands<String, byte[]> redis, String key) {
    long began = System.nanoTime();
    RedisFuture<byte[]> answer = null;
    try {
      answer = redis.get(key);
      byte[] stored = answer.get(wait.toNanos(), TimeUnit.NANOSECONDS);
      long took = System.nanoTime() - began;
      breaker.onSuccess(took, TimeUnit.NANOSECONDS);
      SharedValue value = stored == null ? null : ValueForm.read(stored);
      meters.answered(value != null, took);
      return value;
    } catch (TimeoutException e) {
      answer.cancel(true);
      failed(e, System.nanoTime() - began, true);
    } catch (ExecutionException | RuntimeException e) {
      failed(e, System.nanoTime() - began, false);
    } catch (InterruptedException _) {
      breaker.releasePermission();
      Thread.currentThread().interrupt();
    }
    return null;
  }

  private void failed(Exception failure, long took, boolean late) {
    LOG.debug("Redis gave no answer within {} ns", took, failure);
    breaker.onError(took, TimeUnit.NANOSECONDS, failure);
    meters.failed(late, took);
  }
}
