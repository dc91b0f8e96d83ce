package io.shucheng.platform.identity.usecase;

import io.shucheng.platform.identity.domain.EndedSessions;
import io.shucheng.platform.identity.domain.SessionEnds;
import io.shucheng.platform.threads.Follower;
import java.time.Clock;
import java.time.Duration;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Has this node know the log-ins that others ended. While the database cannot be read, those that
 * were known are. Used by one thread.
 */
public final class KnowEndedSessions implements Follower.Work {

  private static final Logger LOG = LoggerFactory.getLogger(KnowEndedSessions.class);

  /** Longer than a transaction that ends one is allowed to take. */
  private static final Duration READ_AGAIN = Duration.ofMinutes(1);

  /** Whoever paused for longer reads all of them. */
  private static final Duration PAUSE = READ_AGAIN.dividedBy(2);

  private final SessionEnds ends;
  private final EndedSessions known;
  private final Clock clock;
  private final LongSupplier nanoTime;

  /** When they were last read; null before the first time. */
  private @Nullable Long lastRead;

  public KnowEndedSessions(
      SessionEnds ends, EndedSessions known, Clock clock, LongSupplier nanoTime) {
    this.ends = ends;
    this.known = known;
    this.clock = clock;
    this.nanoTime = nanoTime;
  }

  /** No request comes before all are known that were ended before. */
  @Override
  public void begin() {
    step();
  }

  @Override
  public boolean step() {
    long now = nanoTime.getAsLong();
    boolean recent = lastRead != null && now - lastRead < PAUSE.toNanos();
    (recent ? ends.within(READ_AGAIN) : ends.all()).forEach(known::add);
    lastRead = now;
    known.forget(clock.instant());
    return false;
  }

  @Override
  public void failed(RuntimeException failure, boolean first) {
    if (first) {
      LOG.warn("Which log-ins were ended cannot be read; tried again", failure);
    }
  }

  @Override
  public void recovered() {
    LOG.info("Which log-ins were ended is read again");
  }
}
