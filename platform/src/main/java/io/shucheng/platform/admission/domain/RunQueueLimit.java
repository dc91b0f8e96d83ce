package io.shucheng.platform.admission.domain;

import com.netflix.concurrency.limits.limit.AbstractLimit;
import java.time.Duration;

/**
 * How many at a time the processors get on with, by how long whoever was let in waits until a
 * processor begins with it (as WeChat's DAGOR has it: <a
 * href="https://doi.org/10.1145/3267809.3267823">Overload Control for Scaling WeChat
 * Microservices</a>). More at a time only wait there: it shrinks by as much as they wait too long,
 * and grows by a tenth where it was used and they do not. What waits for something else than a
 * processor does not shrink it. Its samples are waits, not times of work. Thread-safe.
 */
public final class RunQueueLimit extends AbstractLimit {

  /** The most by which it shrinks at once. */
  private static final double LEAST_LEFT = 0.5;

  private static final int GROWTH = 10;

  /** So much of it was used that a larger one would be, too: three quarters. */
  private static final double USED = 0.75;

  private final int fewest;
  private final int most;
  private final long target;

  /**
   * @param fewest its lower bound; 1 or more
   * @param first where it begins
   * @param most its upper bound
   * @param target what they may wait on average
   */
  public RunQueueLimit(int fewest, int first, int most, Duration target) {
    super(Math.clamp(first, Math.min(fewest, most), most));
    this.fewest = Math.min(fewest, most);
    this.most = most;
    this.target = target.toNanos();
  }

  @Override
  protected int _update(long startTime, long waited, int inside, boolean dropped) {
    int now = getLimit();
    if (waited > target) {
      double left = Math.max(LEAST_LEFT, (double) target / waited);
      return Math.max(fewest, (int) (left * Math.min(now, Math.max(inside, 1))));
    }
    return inside >= USED * now ? Math.min(most, now + Math.max(1, now / GROWTH)) : now;
  }
}
