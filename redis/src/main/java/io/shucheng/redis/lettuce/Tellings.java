package io.shucheng.redis.lettuce;

import io.lettuce.core.RedisCommandExecutionException;
import io.lettuce.core.cluster.api.async.RedisClusterAsyncCommands;
import io.shucheng.redis.domain.ValueForm;
import java.time.Duration;
import java.util.concurrent.CompletionException;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/**
 * Tells Redis of values and of what outdates them, without waiting. What cannot be told is not told
 * later: each node knows by itself what is outdated. Thread-safe.
 */
final class Tellings {

  /** What may be under way; more means that Redis does not keep up. */
  private static final long MOST_BYTES = 16L << 20;

  /** Of what Lettuce keeps of a command, roughly. */
  private static final int COMMAND_BYTES = 400;

  private final Connections connections;
  private final Questions questions;
  private final String prefix;
  private final Meters meters;
  private final AtomicLong underWay = new AtomicLong(); // bytes

  /** What Redis last answered instead of doing as it was told; null since it does. */
  private volatile @Nullable String refusal;

  Tellings(Connections connections, Questions questions, String prefix, Meters meters) {
    this.connections = connections;
    this.questions = questions;
    this.prefix = prefix;
    this.meters = meters;
  }

  /**
   * Has a value lie in Redis unless one of a higher revision does, or of the same where this one
   * has no bytes.
   *
   * @param value in the {@link ValueForm}
   * @param what for the meters
   */
  void tell(Meters.Telling what, String key, byte[] value, Duration life) {
    RedisClusterAsyncCommands<String, byte[]> redis = connections.telling();
    long bytes = (long) value.length + COMMAND_BYTES;
    if (redis == null || !questions.isWell() || underWay.get() + bytes > MOST_BYTES) {
      meters.untold(what);
      return;
    }
    underWay.addAndGet(bytes);
    try {
      var _ =
          Script.give(redis, prefix + key, value, life)
              .whenComplete(
                  (taken, failure) -> {
                    underWay.addAndGet(-bytes);
                    ended(what, taken, failure);
                  });
    } catch (RuntimeException e) {
      // rejected at once
      underWay.addAndGet(-bytes);
      ended(what, null, e);
    }
  }

  /** Why Redis does not do as it is told; null where it does. */
  @Nullable String refusal() {
    return refusal;
  }

  private void ended(Meters.Telling what, @Nullable Boolean taken, @Nullable Throwable failure) {
    if (taken != null) {
      refusal = null;
      meters.told(what, taken);
    } else {
      Throwable cause =
          failure instanceof CompletionException wrapped ? wrapped.getCause() : failure;
      if (cause instanceof RedisCommandExecutionException said) {
        refusal = said.getMessage();
      }
      meters.failed(what);
    }
  }
}
