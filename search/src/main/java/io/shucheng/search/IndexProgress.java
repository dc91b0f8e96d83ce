package io.shucheng.search;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * How far an index is that is being made.
 *
 * @param done books that are in, withdrawn ones counted
 * @param total how many there will be; grows where the catalog does
 * @param perSecond how many went in each second so far
 */
public record IndexProgress(long done, long total, double perSecond) {

  /** How long it still takes at this rate; null before anything is in. */
  public @Nullable Duration timeLeft() {
    return perSecond <= 0 ? null : Duration.ofMillis(Math.round((total - done) / perSecond * 1000));
  }
}
