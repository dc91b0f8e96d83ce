package io.shuchengperf.traffic;

import java.util.List;

/**
 * What became of requests that came at their times.
 *
 * @param seconds one after the other
 * @param late milliseconds that the client itself was late at most: it is no client to trust where
 *     that is much
 */
public record Came(List<Second> seconds, double late) {

  public Came {
    seconds = List.copyOf(seconds);
  }
}
