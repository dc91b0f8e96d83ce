package io.shucheng.risk.http;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;

/** While one is open, {@value #NAME} is looked up for ever. */
final class HangingNames implements AutoCloseable {

  static final String NAME = "risk.hangs.test";

  private static volatile HangingNames open;

  private final CountDownLatch closed = new CountDownLatch(1);
  private final AtomicInteger lookups = new AtomicInteger();

  HangingNames() {
    open = this;
  }

  int asked() {
    return lookups.get();
  }

  /** Called for each look-up of the name. */
  static void lookUp() {
    HangingNames now = open;
    if (now != null) {
      now.lookups.incrementAndGet();
      try {
        now.closed.await();
      } catch (InterruptedException _) {
        Thread.currentThread().interrupt();
      }
    }
  }

  @Override
  public void close() {
    open = null;
    closed.countDown();
  }
}
