package io.shucheng.platform.threads;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/**
 * A thread that keeps something level with what it follows: it takes a step at every hint, and now
 * and then since hints can be lost. A step that fails is tried again, less and less often.
 * Thread-safe.
 */
public final class Follower implements SmartLifecycle {

  private static final Logger LOG = LoggerFactory.getLogger(Follower.class);

  private static final Duration SHORTEST_PAUSE = Duration.ofMillis(100);
  private static final Duration LONGEST_PAUSE = Duration.ofSeconds(10);
  private static final Duration END = Duration.ofSeconds(10);

  private final String name;
  private final Duration poll;
  private final Hints hints;
  private final Work work;
  private final Semaphore hinted = new Semaphore(0);
  private volatile boolean running;
  private int failures;
  private @Nullable Thread thread;

  /** Ends it. */
  private @Nullable Runnable subscription;

  /**
   * @param name of the thread
   * @param poll how often a step is taken without a hint
   */
  public Follower(String name, Duration poll, Hints hints, Work work) {
    this.name = name;
    this.poll = poll;
    this.hints = hints;
    this.work = work;
  }

  /** Where hints come from. */
  public interface Hints {

    /** There are none. */
    Hints NONE = _ -> () -> {};

    /**
     * Has {@code hint} called when there may be something to do.
     *
     * @return ends it
     */
    Runnable subscribe(Runnable hint);
  }

  /** What is done, on the follower's thread. */
  public interface Work {

    /** Before the first step, on the thread that starts the follower and waits. */
    default void begin() {}

    /**
     * Goes on a step.
     *
     * @return whether there is more to do at once
     */
    boolean step();

    /**
     * A step failed.
     *
     * @param first whether the one before did not
     */
    void failed(RuntimeException failure, boolean first);

    /** A step succeeded after some that failed. */
    void recovered();

    /** No step is taken any more. */
    default void end() {}
  }

  /** Begins. */
  @Override
  public synchronized void start() {
    if (!running) {
      work.begin();
      running = true;
      subscription = hints.subscribe(hinted::release);
      thread = Thread.ofPlatform().daemon().name(name).start(Background.of(this::followOn));
    }
  }

  /** Ends after the step that is being taken, for which it waits 10 s at most. */
  @Override
  public synchronized void stop() {
    running = false;
    hinted.release();
    try {
      if (thread != null && !thread.join(END)) {
        LOG.warn("The thread {} is still at work and is left behind", name);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    if (subscription != null) {
      subscription.run();
    }
  }

  /** Whether it was started and not stopped. */
  @Override
  public boolean isRunning() {
    return running;
  }

  /** Before the web server takes requests, and until it has answered the last. */
  @Override
  public int getPhase() {
    return SmartLifecycle.DEFAULT_PHASE - 8192;
  }

  private void followOn() {
    try {
      while (running) {
        boolean more = step();
        if (!more && running) {
          rest();
        }
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } finally {
      work.end();
    }
  }

  private boolean step() {
    try {
      boolean more = work.step();
      if (failures > 0) {
        work.recovered();
        failures = 0;
      }
      return more;
    } catch (RuntimeException e) {
      // whatever it is, it may be over a moment later, and nobody else would try again
      work.failed(e, failures++ == 0);
      return false;
    }
  }

  private void rest() throws InterruptedException {
    var _ = hinted.tryAcquire(pause().toMillis(), TimeUnit.MILLISECONDS);
    hinted.drainPermits();
  }

  private Duration pause() {
    if (failures == 0) {
      return poll;
    }
    Duration pause = SHORTEST_PAUSE.multipliedBy(1L << Math.min(failures - 1, 10));
    return pause.compareTo(LONGEST_PAUSE) < 0 ? pause : LONGEST_PAUSE;
  }
}
