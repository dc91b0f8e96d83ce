package io.shucheng.redis.lettuce;

import io.lettuce.core.RedisException;
import io.lettuce.core.api.StatefulConnection;
import io.lettuce.core.cluster.api.async.RedisClusterAsyncCommands;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;

/** A connection, or in a cluster one to each node that is asked, and what can be said over it. */
record Line(
    StatefulConnection<String, byte[]> connection,
    RedisClusterAsyncCommands<String, byte[]> commands)
    implements AutoCloseable {

  /** The first questions load classes; no reader is to wait for that. */
  private static final Duration TRIAL = Duration.ofSeconds(1);

  private static final int MOST_QUESTIONS = 50;

  /**
   * Asks some questions, of which the first has to be answered.
   *
   * @throws RedisException if it is not
   */
  void tryOut(Supplier<String> anyKey) {
    long until = System.nanoTime() + TRIAL.toNanos();
    int answered = 0;
    try {
      while (answered < MOST_QUESTIONS) {
        commands.get(anyKey.get()).get(until - System.nanoTime(), TimeUnit.NANOSECONDS);
        answered++;
      }
    } catch (TimeoutException e) {
      if (answered == 0) {
        throw new RedisException("it took the connection and does not answer", e);
      }
    } catch (ExecutionException e) {
      throw new RedisException(e.getCause());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new RedisException("interrupted", e);
    }
  }

  /** Does not wait for its end. */
  @Override
  public void close() {
    var _ = connection.closeAsync();
  }
}
