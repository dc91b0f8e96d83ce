package io.shucheng.tracing.spans;

import io.github.bucket4j.Bucket;
import io.github.bucket4j.TimeMeter;
import java.time.Duration;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.DoubleSupplier;
import org.jspecify.annotations.Nullable;

/**
 * Which requests are traced: some by chance, and those whose caller traces them, so many a second
 * at most. Whoever asks for traces all the time gets no more of them. Thread-safe.
 */
public final class Choice {

  private final double share;
  private final @Nullable Bucket asked;
  private final DoubleSupplier chance;

  /**
   * @param share of the requests that come without a trace, 0 to 1
   * @param asked a second at most of those that come with one, 0 for none
   */
  public Choice(double share, int asked) {
    this(share, asked, () -> ThreadLocalRandom.current().nextDouble(), TimeMeter.SYSTEM_NANOTIME);
  }

  Choice(double share, int asked, DoubleSupplier chance, TimeMeter time) {
    this.share = share;
    this.asked =
        asked == 0
            ? null
            : Bucket.builder()
                .addLimit(limit -> limit.capacity(asked).refillGreedy(asked, Duration.ofSeconds(1)))
                .withCustomTimePrecision(time)
                .build();
    this.chance = chance;
  }

  /** Whether to trace a request, of which the caller may have begun a trace. */
  public boolean isTraced(@Nullable Parent parent) {
    return parent == null
        ? chance.getAsDouble() < share
        : parent.sampled() && asked != null && asked.tryConsume(1);
  }
}
