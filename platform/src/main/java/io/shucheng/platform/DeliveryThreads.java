package io.shucheng.platform;

import io.shucheng.platform.threads.Background;
import java.time.Duration;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/**
 * Threads that events are delivered on, one each: listeners that have much to do take turns by
 * themselves, and keep no other listener waiting. They are virtual, as those of requests are, and
 * so stand in one line with them: the system would serve each of its own threads as often as one
 * that runs all requests. Where too many are under way the next ones are left to the outbox, which
 * has them all and delivers what nobody did. Thread-safe.
 */
final class DeliveryThreads implements SmartLifecycle {

  private static final Logger LOG = LoggerFactory.getLogger(DeliveryThreads.class);

  /** Some megabytes. */
  private static final int MOST = 2_000;

  /** The shop has half a minute to close, and requests have most of it. */
  private static final Duration PATIENCE = Duration.ofSeconds(5);

  /** Ends after the last order is committed. */
  private static final int PHASE = SmartLifecycle.DEFAULT_PHASE - 6_144;

  private final Semaphore room = new Semaphore(MOST);
  private volatile ExecutorService threads = newThreads();

  private static ExecutorService newThreads() {
    return Executors.newThreadPerTaskExecutor(Thread.ofVirtual().name("delivery-", 0).factory());
  }

  /** Delivers it, or leaves it to the outbox: when the shop closes, too. */
  void execute(Runnable delivery) {
    if (!room.tryAcquire()) {
      return;
    }
    try {
      threads.execute(Background.of(() -> deliver(delivery)));
    } catch (RejectedExecutionException e) {
      room.release();
      LOG.debug("Left to the outbox, for the shop closes", e);
    }
  }

  private void deliver(Runnable delivery) {
    try {
      delivery.run();
    } finally {
      room.release();
    }
  }

  @Override
  public synchronized void start() {
    if (threads.isShutdown()) {
      threads = newThreads();
    }
  }

  /** Interrupts deliveries that are under way; they are over before the database is closed. */
  @Override
  public synchronized void stop() {
    threads.shutdownNow();
    try {
      if (!threads.awaitTermination(PATIENCE.toMillis(), TimeUnit.MILLISECONDS)) {
        LOG.warn("Some events are still being delivered; what is not done is delivered again");
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  @Override
  public boolean isRunning() {
    return !threads.isShutdown();
  }

  @Override
  public int getPhase() {
    return PHASE;
  }
}
