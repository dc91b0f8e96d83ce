package io.shuchengperf.faults;

import io.shuchengperf.shop.UnusableShopException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;

/** Waits for what was begun. */
final class Ending {

  private Ending() {}

  static void await(Future<?> begun) {
    try {
      var _ = begun.get();
    } catch (ExecutionException e) {
      throw new IllegalStateException("a part of the run failed", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new UnusableShopException("interrupted while a run ended", e);
    }
  }
}
