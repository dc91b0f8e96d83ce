package io.shucheng.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class DeliveryThreadsTests {

  private final DeliveryThreads threads = new DeliveryThreads();
  private final CountDownLatch end = new CountDownLatch(1);
  private final AtomicInteger waiting = new AtomicInteger();
  private final AtomicInteger interrupted = new AtomicInteger();

  @AfterEach
  void close() {
    end.countDown();
    threads.stop();
  }

  @Test
  void listenersThatWaitKeepNoOtherWaiting() throws Exception {
    for (int i = 0; i < 500; i++) {
      threads.execute(this::waitForTheEnd);
    }
    CountDownLatch delivered = new CountDownLatch(1);

    threads.execute(delivered::countDown);

    assertThat(delivered.await(20, TimeUnit.SECONDS)).isTrue();
  }

  @Test
  void whereTooManyWaitTheOthersAreLeftToTheOutbox() {
    for (int i = 0; i < 5_000; i++) {
      threads.execute(this::waitForTheEnd);
    }

    await().until(() -> waiting.get() == 2_000);
    end.countDown();
    await().until(() -> waiting.get() == 0);
    AtomicInteger later = new AtomicInteger();
    threads.execute(later::incrementAndGet);
    await().until(() -> later.get() == 1);
  }

  @Test
  void whatIsUnderWayIsInterruptedWhenTheShopCloses() {
    threads.execute(this::waitForTheEnd);
    await().until(() -> waiting.get() == 1);

    threads.stop();

    assertThat(interrupted).hasValue(1);
    threads.execute(interrupted::incrementAndGet);
    threads.start();
    AtomicInteger again = new AtomicInteger();
    threads.execute(again::incrementAndGet);
    await().until(() -> again.get() == 1);
    assertThat(interrupted).hasValue(1);
  }

  private void waitForTheEnd() {
    waiting.incrementAndGet();
    try {
      end.await();
    } catch (InterruptedException e) {
      interrupted.incrementAndGet();
    }
    waiting.decrementAndGet();
  }
}
