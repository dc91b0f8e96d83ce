package io.shucheng.platform;

import io.shucheng.platform.threads.Background;
import java.time.Duration;
import org.springframework.scheduling.concurrent.ThreadPoolTaskScheduler;

/**
 * Threads enough that no task that is done now and then waits for another. When the shop closes,
 * tasks that are under way are interrupted, and over before the database is closed.
 */
final class SweepScheduler extends ThreadPoolTaskScheduler {

  /** More than there are tasks; a thread is made when it is first needed. */
  private static final int THREADS = 16;

  /** The shop has half a minute to close, and requests have most of it. */
  private static final Duration PATIENCE = Duration.ofSeconds(5);

  SweepScheduler() {
    setPoolSize(THREADS);
    setThreadNamePrefix("sweep-");
    setDaemon(true);
    setTaskDecorator(Background::of);
    setAwaitTerminationMillis(PATIENCE.toMillis());
  }

  /** Spring would wait for tasks as long as it does for requests, and interrupt none. */
  @Override
  public void stop(Runnable stopped) {
    if (getScheduledExecutor().isShutdown()) {
      shutdown();
      stopped.run();
    } else { // the context only rests
      super.stop(stopped);
    }
  }
}
