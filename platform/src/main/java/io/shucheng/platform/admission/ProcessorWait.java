package io.shucheng.platform.admission;

import java.time.Duration;

/**
 * How short of processors this node is. What can be done for many at once is done cheaper so, where
 * everybody waits anyway. Thread-safe.
 */
public interface ProcessorWait {

  /**
   * How long requests that were let in lately waited until a processor began with them, on average:
   * some microseconds where processors are free. What it was last where nobody comes.
   */
  Duration recent();
}
