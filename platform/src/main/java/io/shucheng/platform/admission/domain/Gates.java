package io.shucheng.platform.admission.domain;

import com.netflix.concurrency.limits.Limit;
import io.shucheng.platform.admission.ProcessorWait;
import io.shucheng.platform.admission.Urgency;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongSupplier;

/**
 * The node's gates. Who buys or pays has one of their own, whose limit does not follow the times of
 * others; all reading shares one, and makes room where buyers wait. How many are let in follows the
 * processors at both, at the readers' sooner; at the readers' also how long reads take.
 * Thread-safe.
 */
public final class Gates implements ProcessorWait {

  /** The contract's: who checks out is never turned away while no more are under way. */
  public static final int CHECKOUTS = 256;

  static final int LASTING = 64;

  /** So many readers wait for each other even where each takes long: a shop that is just opened. */
  private static final int READERS_KEPT = 64;

  /** Whoever waits is held in some kilobytes, and in no thread. */
  private static final int MOST_WAITING = 8192;

  private static final Duration MOMENT = Duration.ofMillis(500);
  private static final Patience BUYERS =
      new Patience(Patience.FOREVER, Duration.ofSeconds(5), Duration.ofSeconds(1), MOMENT);
  private static final Patience READERS =
      new Patience(Duration.ofSeconds(5), Duration.ofSeconds(2), Duration.ofMillis(300), MOMENT);

  /** So many of those let in last make the average. */
  private static final int RECENT = 16;

  /** Where buyers wait and processors are waited for so long, readers would only take theirs. */
  private static final long SHORT = Duration.ofMillis(10).toNanos();

  /** What was waited for a processor tells nothing any more where nobody began for so long. */
  private static final long OUTDATED = Duration.ofMillis(500).toNanos();

  private final Limits limits;
  private final LongSupplier nanoTime;
  private final Gate checkouts;
  private final Gate reads;
  private final Gate lasting;
  private final AtomicLong recentWait = new AtomicLong();
  private volatile long lastBegun;

  /**
   * How many are let in at a time.
   *
   * @param buyers told how long those let in waited for a processor
   * @param readers told the same
   * @param reads told how long reads took; the smaller one of it and of the readers' holds
   * @param fewestReads how many reads, at most, while buyers wait but for no processor: they wait
   *     for a slow database, and reading what needs none does not keep them
   */
  public record Limits(Limit buyers, Limit readers, Limit reads, int fewestReads) {

    int ofReads() {
      return Math.min(readers.getLimit(), reads.getLimit());
    }
  }

  /**
   * @param nanoTime as {@link System#nanoTime()}
   */
  public Gates(Limits limits, LongSupplier nanoTime) {
    this.limits = limits;
    this.nanoTime = nanoTime;
    checkouts = new Gate(limits.buyers()::getLimit, 1, CHECKOUTS, MOST_WAITING, BUYERS, nanoTime);
    reads = new Gate(this::limitOfReads, 2, READERS_KEPT, MOST_WAITING, READERS, nanoTime);
    lasting = new Gate(() -> LASTING, 1, 0, 0, Patience.NONE, nanoTime);
  }

  /** Where buyers wait, readers make room for them; all of it where processors are short. */
  private int limitOfReads() {
    int limit = limits.ofReads();
    if (checkouts.waiting() == 0) {
      return limit;
    }
    return processorsAreShort() ? 0 : Math.min(limit, limits.fewestReads());
  }

  private boolean processorsAreShort() {
    return recentWait.get() >= SHORT && nanoTime.getAsLong() - lastBegun < OUTDATED;
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
   * A processor begins with somebody who was let in.
   *
   * @param since when they were let in, as {@link System#nanoTime()}
   */
  public void begin(long since) {
    long waited = timeSince(since);
    recentWait.updateAndGet(average -> average + (waited - average) / RECENT);
    lastBegun = nanoTime.getAsLong();
    limits.buyers().onSample(since, waited, checkouts.inside(), false);
    limits.readers().onSample(since, waited, reads.inside(), false);
  }

  /**
   * Somebody has left.
   *
   * @param since when they were let in, as {@link System#nanoTime()}
   * @param tells whether it tells something of the node how long they were inside
   */
  public void leave(Urgency urgency, long since, boolean tells) {
    switch (urgency) {
      case CHECKOUT -> {
        checkouts.leave();
        if (checkouts.waiting() == 0 && reads.waiting() > 0) {
          reads.look();
        }
      }
      case SEARCH, BROWSE -> {
        try {
          if (tells) {
            limits.reads().onSample(since, timeSince(since), reads.inside(), false);
          }
        } finally {
          reads.leave();
        }
      }
      case LASTING -> lasting.leave();
    }
  }

  /** A time of none is no time to Netflix' limits. */
  private long timeSince(long moment) {
    return Math.max(1, nanoTime.getAsLong() - moment);
  }

  @Override
  public Duration recent() {
    return Duration.ofNanos(recentWait.get());
  }

  /** Looks after those who wait. */
  public void look() {
    List.of(checkouts, reads).forEach(Gate::look);
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
