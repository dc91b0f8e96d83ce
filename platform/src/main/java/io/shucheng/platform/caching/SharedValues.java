package io.shucheng.platform.caching;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * Values that the nodes of a shop share, as bytes, each with the revision of what it tells of: the
 * second level behind each node's {@link KeptValues}. It holds nothing that cannot be lost, and is
 * never worth waiting for. Thread-safe.
 */
public interface SharedValues {

  /** There is no second level. */
  SharedValues NONE =
      new SharedValues() {
        @Override
        public @Nullable SharedValue find(String key) {
          return null;
        }

        @Override
        public void put(String key, SharedValue value, Duration life) {
          // nobody would find it
        }

        @Override
        public void outdate(String key, long revision) {
          // nothing is there
        }
      };

  /** The value of a key; null where it is not known, or not told in time. Never throws. */
  @Nullable SharedValue find(String key);

  /**
   * Gives a value to the others, unless they have one of a higher revision or know that there is
   * one. Does not wait, and never throws.
   *
   * @param life after which it is forgotten
   */
  void put(String key, SharedValue value, Duration life);

  /**
   * Has every value of a key forgotten that is older than a revision, and keeps such from coming
   * back. Does not wait, and never throws.
   */
  void outdate(String key, long revision);
}
