package io.shuchengperf.crash;

import java.time.Duration;
import java.util.SplittableRandom;

/**
 * What is done in a round; the same seed and number give the same round, as far as timing permits.
 *
 * @param after how long orders are placed before the kill
 * @param goOn how long the clients try afterwards
 */
record Round(int number, long seed, Kill kill, Duration after, Duration goOn) {

  private static final int SHORTEST_MILLIS = 200;
  private static final int LONGEST_MILLIS = 2_500;
  private static final int LONGEST_GOING_ON_MILLIS = 1_500;

  static Round against(String kind, int number, long seed) {
    SplittableRandom random = new SplittableRandom(seed * 1_000_003 + number);
    Kill kill = Kill.of(kind, random);
    return new Round(
        number,
        random.nextLong(),
        kill,
        Duration.ofMillis(random.nextInt(SHORTEST_MILLIS, LONGEST_MILLIS)),
        Duration.ofMillis(random.nextInt(LONGEST_GOING_ON_MILLIS)));
  }
}
