package io.shucheng.platform.deadlines;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongSupplier;

/** All work that is done for requests now, which ends when its time is over. Thread-safe. */
public final class WorkUnderWay {

  /** Whoever did not listen is told again. */
  private static final Duration AGAIN = Duration.ofSeconds(1);

  private final Executor tellers;
  private final LongSupplier nanoTime;
  private final Map<Work, AtomicLong> deadlines = new ConcurrentHashMap<>();

  /**
   * @param tellers run what tells work to end, which may take a while
   * @param nanoTime as {@link System#nanoTime()}
   */
  public WorkUnderWay(Executor tellers, LongSupplier nanoTime) {
    this.tellers = tellers;
    this.nanoTime = nanoTime;
  }

  /** From now on the work ends at its deadline, by {@link System#nanoTime()}. */
  public void begin(Work work, long deadline) {
    deadlines.put(work, new AtomicLong(deadline));
  }

  /** The work is over. */
  public void over(Work work) {
    deadlines.remove(work);
  }

  /** How much is under way. */
  public int size() {
    return deadlines.size();
  }

  /** Ends what is past its deadline; to be called some times a second. */
  public void look() {
    long now = nanoTime.getAsLong();
    deadlines.forEach(
        (work, deadline) -> {
          long next = deadline.get();
          if (now - next >= 0 && deadline.compareAndSet(next, now + AGAIN.toNanos())) {
            tellers.execute(() -> work.end(Work.End.DEADLINE));
          }
        });
  }
}
