package io.shucheng.stripe.api;

import java.time.Duration;
import java.util.function.Supplier;

/** How long the call that this thread makes for the shop may take, all of its requests together. */
final class CallTime {

  private static final ScopedValue<Long> END = ScopedValue.newInstance();

  private CallTime() {}

  /** Does something that is to be over after so long. */
  static <T> T within(Duration time, Supplier<T> work) {
    return ScopedValue.where(END, end(time)).call(work::get);
  }

  static void within(Duration time, Runnable work) {
    ScopedValue.where(END, end(time)).run(work);
  }

  private static long end(Duration time) {
    return System.nanoTime() + time.toNanos();
  }

  /** What is left of it; negative when it is over. */
  static Duration left() {
    return Duration.ofNanos(END.get() - System.nanoTime());
  }
}
