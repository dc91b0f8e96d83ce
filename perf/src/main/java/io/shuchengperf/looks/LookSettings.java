package io.shuchengperf.looks;

import java.util.Properties;

/**
 * How it is measured.
 *
 * @param rounds of nginx and the shop in turns; their medians are told
 * @param seconds that each of them is asked in a round
 * @param warmUp seconds before, for the shop, with the same questions
 */
record LookSettings(int rounds, int seconds, int warmUp) {

  LookSettings {
    if (rounds < 1 || seconds < 1 || warmUp < 0) {
      throw new IllegalArgumentException(
          "looks.rounds=%d, looks.seconds=%d, looks.warmup=%d: at least 1, 1 and 0"
              .formatted(rounds, seconds, warmUp));
    }
  }

  static LookSettings of(Properties properties) {
    return new LookSettings(
        Integer.parseInt(properties.getProperty("looks.rounds", "5")),
        Integer.parseInt(properties.getProperty("looks.seconds", "5")),
        Integer.parseInt(properties.getProperty("looks.warmup", "20")));
  }
}
