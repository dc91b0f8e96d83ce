package io.shucheng.platform.admission.domain;

import com.netflix.concurrency.limits.Limit;
import io.shucheng.platform.admission.Urgency;
import java.time.Duration;
import java.util.List;
import java.util.function.LongSupplier;

/**
 * The node's gates. Who buys or pays has one of their own, whose limit does not follow the times of
 * others; all reading shares one with an adaptive limit. Thread-safe.
 */
public final class Gates {

  /** The contract's: who checks out is never turned away below so many. */
  public static final int CHECKOUTS = 256;

  static final int LASTING = 64;

  /** Whoever waits is held in some kilobytes, and in no thread. */
  private static final int MOST_WAITING = 8192;

  private static final Duration MOMENT = Duration.ofMillis(500);
  private static final Patience BUYERS =
      new Patience(Duration.ofSeconds(5), Duration.ofSeconds(2), MOMENT);
  private static final Patience READERS =
      new Patience(Duration.ofSeconds(2), Duration.ofMillis(100), MOMENT);

  private final Limit limit;
  private final LongSupplier nanoTime;
  private final Gate checkouts;
  private final Gate reads;
  private final Gate lasting;

  /**
   * @param limit of reads at a time; told how long they took
   * @param nanoTime as {@link System#nanoTime()}
   */
  public Gates(Limit limit, LongSupplier nanoTime) {
    this.limit = limit;
    this.nanoTime = nanoTime;
    checkouts = new Gate(() -> CHECKOUTS, 1, MOST_WAITING, BUYERS, nanoTime);
    reads = new Gate(limit::getLimit, 2, MOST_WAITING, READERS, nanoTime);
    lasting = new Gate(() -> LASTING, 1, 0, Patience.NONE, nanoTime);
  }

  /** Has a visitor come to the gate of its urgency. */
  public void arrive(Urgency urgency, Gate.Visitor visitor) {
    switch (urgency) {
      case CHECKOUT -> checkouts.arrive(0, visitor);
      case SEARCH -> reads.arrive(0, visitor);
      case BROWSE -> reads.arrive(1, visitor);
      case LASTING -> lasting.arrive(0, visitor);
    }
  }

  /**
   * Somebody has left.
   *
   * @param since when they were let in, as {@link System#nanoTime()}
   * @param tells whether it tells something of the node how long they were inside
   */
  public void leave(Urgency urgency, long since, boolean tells) {
    switch (urgency) {
      case CHECKOUT -> checkouts.leave();
      case SEARCH, BROWSE -> {
        try {
          if (tells) {
            // a time of none is no time to Netflix' limits
            limit.onSample(since, Math.max(1, nanoTime.getAsLong() - since), reads.inside(), false);
          }
        } finally {
          reads.leave();
        }
      }
      case LASTING -> lasting.leave();
    }
  }

  /** Looks after those who wait. */
  public void look() {
    List.of(checkouts, reads).forEach(Gate::look);
  }

  /** How many reads may be inside now. */
  public int limit() {
    return limit.getLimit();
  }

  /** The gate of an urgency. */
  public Gate of(Urgency urgency) {
    return switch (urgency) {
      case CHECKOUT -> checkouts;
      case SEARCH, BROWSE -> reads;
      case LASTING -> lasting;
    };
  }
}
