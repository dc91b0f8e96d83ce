package io.shucheng.redis.lettuce;

import io.lettuce.core.RedisException;
import io.shucheng.platform.threads.Follower;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Looks after the connections to Redis, and finds out when it is well again, so that no reader has
 * to. Used by one thread.
 */
final class WatchRedis implements Follower.Work {

  private static final Logger LOG = LoggerFactory.getLogger(WatchRedis.class);

  private final String address;
  private final Connections connections;
  private final Questions questions;
  private final Tellings tellings;
  private boolean troubled;

  /**
   * @param address as it may be shown
   */
  WatchRedis(String address, Connections connections, Questions questions, Tellings tellings) {
    this.address = address;
    this.connections = connections;
    this.questions = questions;
    this.tellings = tellings;
  }

  @Override
  public boolean step() {
    String trouble = connections.asking() == null ? open() : null;
    if (trouble == null) {
      trouble = questions.isWell() ? tellings.refusal() : probe();
    }
    tell(trouble);
    return false;
  }

  @Override
  public void failed(RuntimeException failure, boolean first) {
    if (first) {
      LOG.error("Redis at {} cannot be looked after; tried again", address, failure);
    }
  }

  @Override
  public void recovered() {
    LOG.info("Redis at {} is looked after again", address);
  }

  /** Gives the trouble with that; null for none. */
  private @Nullable String open() {
    try {
      connections.open(questions::anyKey);
      return null;
    } catch (RedisException e) {
      return reason(e);
    }
  }

  /** A line that still brings no answer may be dead: the next step opens another. */
  private @Nullable String probe() {
    boolean asked = questions.probe();
    if (questions.isWell()) {
      return null;
    }
    if (asked) {
      connections.giveUp();
    }
    return "its answers fail or come too late";
  }

  private void tell(@Nullable String trouble) {
    if (trouble != null && !troubled) {
      LOG.warn(
          "Redis at {} is not used: {}. Everything is read from the database; it is tried again"
              + " every second",
          address,
          trouble);
    } else if (trouble == null && troubled) {
      LOG.info("Redis at {} is used again", address);
    }
    troubled = trouble != null;
  }

  /** The innermost that says something says what it is. */
  private static String reason(Throwable failure) {
    Throwable innermost = failure;
    while (innermost.getCause() != null && innermost.getCause().getMessage() != null) {
      innermost = innermost.getCause();
    }
    return String.valueOf(innermost.getMessage());
  }
}
