package io.shucheng.platform.identity.usecase;

import io.shucheng.platform.identity.domain.EndedSessions;
import io.shucheng.platform.identity.domain.SessionEnds;
import io.shucheng.platform.threads.Follower;
import java.time.Clock;
import java.time.Duration;
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

  private final SessionEnds ends;
  private final EndedSessions known;
  private final Clock clock;
  private boolean all;

  public KnowEndedSessions(SessionEnds ends, EndedSessions known, Clock clock) {
    this.ends = ends;
    this.known = known;
    this.clock = clock;
  }

  /** No request comes before all are known that were ended before. */
  @Override
  public void begin() {
    step();
  }

  @Override
  public boolean step() {
    (all ? ends.within(READ_AGAIN) : ends.all()).forEach(known::add);
    all = true;
    known.forget(clock.instant());
    return false;
  }

  /** What was ended meanwhile may be too long ago to be seen by and by. */
  @Override
  public void failed(RuntimeException failure, boolean first) {
    all = false;
    if (first) {
      LOG.warn("Which log-ins were ended cannot be read; tried again", failure);
    }
  }

  @Override
  public void recovered() {
    LOG.info("Which log-ins were ended is read again");
  }
}
