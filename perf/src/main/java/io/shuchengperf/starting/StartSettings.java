package io.shuchengperf.starting;

import java.util.Properties;

/**
 * How it is measured.
 *
 * @param rounds of both forms in turns; their medians are told
 * @param seconds that each is asked from its first answer on
 */
record StartSettings(int rounds, int seconds) {

  StartSettings {
    if (rounds < 1 || seconds < Rise.WIDTH) {
      throw new IllegalArgumentException(
          "start.rounds=%d, start.seconds=%d: at least 1 and %d"
              .formatted(rounds, seconds, Rise.WIDTH));
    }
  }

  static StartSettings of(Properties properties) {
    return new StartSettings(
        Integer.parseInt(properties.getProperty("start.rounds", "5")),
        Integer.parseInt(properties.getProperty("start.seconds", "40")));
  }
}
