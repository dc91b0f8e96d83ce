package io.shucheng.platform.threads;

import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import jdk.management.VirtualThreadSchedulerMXBean;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * Sees that virtual threads get on, and lends them carriers where they do not.
 *
 * <p>A virtual thread that waits while a class is loaded or initialized keeps its carrier, and
 * there are as few carriers as cores. When all of them wait for what a thread without a carrier
 * holds, nothing goes on any more, for ever: many requests that load the same class at once are
 * enough, as when their database goes away for the first time. One carrier more than wait ends it.
 */
@Component
class CarrierWatch implements SmartLifecycle {

  private static final Logger log = LoggerFactory.getLogger(CarrierWatch.class);

  private static final Duration PAUSE = Duration.ofMillis(500);

  /** Longer than busy cores keep a thread waiting, much shorter than a client's patience. */
  private static final Duration PATIENCE = Duration.ofSeconds(1);

  /** The scheduler has no more, whatever it is asked for. */
  private static final int MOST = 256;

  /** What was lent is taken back when so many in a row got on. */
  private static final int ALL_IS_WELL = 20;

  private final VirtualThreadSchedulerMXBean scheduler =
      ManagementFactory.getPlatformMXBean(VirtualThreadSchedulerMXBean.class);
  private final Duration pause;
  private final Duration patience;
  private final int carriers = scheduler.getParallelism();
  private volatile @Nullable Thread thread;

  CarrierWatch() {
    this(PAUSE, PATIENCE);
  }

  CarrierWatch(Duration pause, Duration patience) {
    this.pause = pause;
    this.patience = patience;
  }

  @Override
  public void start() {
    // a virtual thread would stand still with all the others
    Thread watching = Thread.ofPlatform().name("carrier-watch").daemon().unstarted(this::watch);
    thread = watching;
    watching.start();
  }

  @Override
  public void stop() {
    Thread watching = thread;
    thread = null;
    if (watching != null) {
      watching.interrupt();
    }
  }

  @Override
  public boolean isRunning() {
    return thread != null;
  }

  /** Before everything else begins, and until everything else has ended. */
  @Override
  public int getPhase() {
    return Integer.MIN_VALUE;
  }

  private void watch() {
    int well = 0;
    try {
      while (thread == Thread.currentThread()) {
        if (getsOn()) {
          well++;
          takeBack(well);
          Thread.sleep(pause);
        } else {
          well = 0;
          lend();
        }
      }
    } catch (InterruptedException _) {
      // the end
    } finally {
      scheduler.setParallelism(carriers);
    }
  }

  /** Whether a new virtual thread is run soon. */
  private boolean getsOn() throws InterruptedException {
    CountDownLatch run = new CountDownLatch(1);
    // from a thread of its own: the scheduler wakes a carrier for what comes from a new place,
    // and for nothing that queues up behind what waits already
    Thread.ofPlatform()
        .name("carrier-watch-asks")
        .daemon()
        .start(() -> Thread.ofVirtual().start(run::countDown));
    return run.await(patience.toNanos(), TimeUnit.NANOSECONDS);
  }

  private void lend() {
    int now = scheduler.getParallelism();
    int more = Math.min(2 * now, MOST);
    if (more > now) {
      long waiting = scheduler.getQueuedVirtualThreadCount();
      int keeping = scheduler.getMountedVirtualThreadCount();
      // before anything is said, for who writes the log may be among those that wait
      scheduler.setParallelism(more);
      log.info(
          "No virtual thread got on for {} ms ({} wait, {} keep a carrier): {} carriers instead of {}",
          patience.toMillis(),
          waiting,
          keeping,
          more,
          now);
    }
  }

  private void takeBack(int well) {
    if (well == ALL_IS_WELL && scheduler.getParallelism() != carriers) {
      log.info("Virtual threads get on again, with {} carriers", carriers);
      scheduler.setParallelism(carriers);
    }
  }
}
