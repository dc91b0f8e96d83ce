package io.shucheng.platform;

import io.shucheng.platform.threads.Background;
import java.time.Duration;
import java.util.concurrent.ThreadPoolExecutor;
import org.springframework.scheduling.concurrent.ThreadPoolTaskExecutor;

/**
 * Threads that events are delivered on. They are few, and more deliveries wait: in a sale they are
 * not to take the processors from those who buy. They are virtual, as those of requests are, and so
 * stand in one line with them: the system would serve each of its own threads as often as one that
 * runs all requests. Where too many wait the next ones are left to the outbox, which has them all
 * and delivers what nobody did. When the shop closes, deliveries that are under way are
 * interrupted, and over before the database is closed.
 */
final class DeliveryThreads extends ThreadPoolTaskExecutor {

  private static final int THREADS = 4;
  private static final int MOST_WAITING = 10_000;

  /** The shop has half a minute to close, and requests have most of it. */
  private static final Duration PATIENCE = Duration.ofSeconds(5);

  DeliveryThreads() {
    setCorePoolSize(THREADS);
    setMaxPoolSize(THREADS);
    setQueueCapacity(MOST_WAITING);
    setThreadFactory(Thread.ofVirtual().name("delivery-", 0).factory());
    setTaskDecorator(Background::of);
    setRejectedExecutionHandler(new ThreadPoolExecutor.DiscardPolicy());
    setAwaitTerminationMillis(PATIENCE.toMillis());
  }

  /** Spring would wait for deliveries as long as it does for requests, and interrupt none. */
  @Override
  public void stop(Runnable stopped) {
    if (getThreadPoolExecutor().isShutdown()) {
      shutdown();
      stopped.run();
    } else { // the context only rests
      super.stop(stopped);
    }
  }
}
