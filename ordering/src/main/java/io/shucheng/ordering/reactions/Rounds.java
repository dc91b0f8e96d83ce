package io.shucheng.ordering.reactions;

import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.stereotype.Component;

/**
 * Runs each sweep on a thread of its own, and no second time while it runs: the scheduler has one
 * thread for all, and one that waits for a provider would keep the others waiting. Thread-safe.
 */
@Component
class Rounds implements DisposableBean {

  private static final Logger log = LoggerFactory.getLogger(Rounds.class);

  /** As long as an errand that is under way may still take. */
  private static final Duration PATIENCE = Duration.ofSeconds(5);

  private final ExecutorService threads =
      Executors.newThreadPerTaskExecutor(Thread.ofVirtual().name("sweep-", 0).factory());
  private final Set<String> running = ConcurrentHashMap.newKeySet();

  /** Begins a round unless the last one still runs. */
  void begin(String name, Runnable round) {
    if (running.add(name)) {
      threads.execute(() -> run(name, round));
    }
  }

  private void run(String name, Runnable round) {
    try {
      round.run();
    } catch (RuntimeException e) {
      // the next round tries again
      log.error("The round {} failed", name, e);
    } finally {
      running.remove(name);
    }
  }

  @Override
  public void destroy() throws InterruptedException {
    threads.shutdownNow();
    if (!threads.awaitTermination(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
      log.info("Left {} unfinished; what it was at is done again after the next start", running);
    }
  }
}
