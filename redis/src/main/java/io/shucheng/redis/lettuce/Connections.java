package io.shucheng.redis.lettuce;

import io.lettuce.core.RedisException;
import io.lettuce.core.cluster.api.async.RedisClusterAsyncCommands;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * What is open to Redis: one line to ask and another to tell, so that no question waits behind what
 * an import has to tell. Thread-safe.
 */
final class Connections implements AutoCloseable {

  private final Client client;
  private volatile @Nullable Pair open;

  Connections(Client client) {
    this.client = client;
  }

  private record Pair(Line asking, Line telling) {}

  /** What questions are asked over; null while nothing is open. */
  @Nullable RedisClusterAsyncCommands<String, byte[]> asking() {
    Pair pair = open;
    return pair == null ? null : pair.asking.commands();
  }

  /** What is told over; null while nothing is open. */
  @Nullable RedisClusterAsyncCommands<String, byte[]> telling() {
    Pair pair = open;
    return pair == null ? null : pair.telling.commands();
  }

  /**
   * Opens both lines.
   *
   * @param anyKey to try them out with
   * @throws RedisException if Redis is not there, does not let the shop in, or does not answer
   */
  void open(Supplier<String> anyKey) {
    Line asking = client.open();
    try {
      asking.tryOut(anyKey);
      open = new Pair(asking, client.open());
    } catch (RedisException e) {
      asking.close();
      throw e;
    }
  }

  /** Gives both lines up; whoever still waits is told that nothing comes. */
  void giveUp() {
    Pair pair = open;
    open = null;
    if (pair != null) {
      pair.asking.close();
      pair.telling.close();
    }
  }

  @Override
  public void close() {
    open = null;
    client.close();
  }
}
