package io.shucheng.platform.throttling.domain;

import io.github.bucket4j.BucketConfiguration;
import java.time.Duration;

/**
 * How much of something a client may do: so much at once, refilled evenly over the window.
 *
 * @param most 1 or more
 * @param window a second or more
 */
public record Policy(int most, Duration window) {

  /** The bucket of one client. */
  BucketConfiguration bucket() {
    return bucket(most);
  }

  /**
   * A bucket of a part of it, over the same window.
   *
   * @param part 1 or more
   */
  BucketConfiguration bucket(int part) {
    return BucketConfiguration.builder()
        .addLimit(limit -> limit.capacity(part).refillGreedy(part, window))
        .build();
  }
}
