package io.shucheng.platform.threads;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import jdk.management.VirtualThreadSchedulerMXBean;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class CarrierWatchTests {

  private static final Duration LONG = Duration.ofSeconds(60);

  private final VirtualThreadSchedulerMXBean scheduler =
      ManagementFactory.getPlatformMXBean(VirtualThreadSchedulerMXBean.class);
  private final int carriers = scheduler.getParallelism();
  private final CarrierWatch watch = new CarrierWatch(Duration.ofMillis(5), Duration.ofMillis(50));

  @AfterEach
  void stop() {
    watch.stop();
  }

  /** Whoever uses it first waits within its initialization, and all others wait for that. */
  private static final class Slow {

    static final boolean INITIALIZED = initialize();

    private static boolean initialize() {
      try {
        Gate.GATE.await();
        return true;
      } catch (InterruptedException e) {
        throw new IllegalStateException(e);
      }
    }
  }

  /** Apart, for who opens it must not wait for the class that waits for it. */
  private static final class Gate {
    static final CountDownLatch GATE = new CountDownLatch(1);
  }

  @Test
  void virtualThreadsGetOnWhereEveryCarrierIsKeptByOneThatWaits() throws InterruptedException {
    int many = 4 * carriers;
    CountDownLatch begun = new CountDownLatch(carriers);
    CountDownLatch ended = new CountDownLatch(many);
    watch.start();
    for (int i = 0; i < many; i++) {
      Thread.ofVirtual()
          .start(
              () -> {
                begun.countDown();
                assertThat(Slow.INITIALIZED).isTrue();
                ended.countDown();
              });
    }
    begun.await();
    Thread.ofVirtual().start(Gate.GATE::countDown);

    try {
      assertThat(ended.await(LONG.toSeconds(), TimeUnit.SECONDS)).isTrue();
    } finally {
      Gate.GATE.countDown();
    }
    await().atMost(LONG).until(() -> scheduler.getParallelism() == carriers);
  }

  @Test
  void whatWasLentIsTakenBackAtTheEnd() {
    watch.start();
    scheduler.setParallelism(carriers + 1);
    watch.stop();

    await().atMost(LONG).until(() -> scheduler.getParallelism() == carriers);
  }
}
