package io.shuchengperf.tuning;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Properties;

/**
 * How it is measured.
 *
 * @param sizes how many books are generated, one pair of shops after the other; the demo's come on
 *     top
 * @param rounds of both forms in turns; their medians are told
 * @param round how long each form is asked the mix in a round
 * @param orders how long it is asked for orders alone
 * @param warmUp how long each form is asked the mix before, at least, until it costs no less; zero:
 *     not at all
 * @param connections visitors at a time, each on a connection
 * @param java flags of the shop's JVM, behind those that are usual here
 */
record MixSettings(
    List<Integer> sizes,
    int rounds,
    Duration round,
    Duration orders,
    Duration warmUp,
    int connections,
    List<String> java) {

  private static final int LEAST_BOOKS = 1_000;

  MixSettings {
    sizes = List.copyOf(sizes);
    java = List.copyOf(java);
    if (sizes.isEmpty() || sizes.stream().anyMatch(size -> size < LEAST_BOOKS)) {
      throw new IllegalArgumentException(
          "mix.books: %s; name sizes of %d or more, such as 10000,100000"
              .formatted(sizes, LEAST_BOOKS));
    }
    if (rounds < 1 || connections < 1 || !round.isPositive() || !orders.isPositive()) {
      throw new IllegalArgumentException(
          "mix.rounds=%d, mix.connections=%d, mix.seconds=%d, mix.orders=%d: at least 1"
              .formatted(rounds, connections, round.toSeconds(), orders.toSeconds()));
    }
  }

  static MixSettings of(Properties properties) {
    return new MixSettings(
        Arrays.stream(properties.getProperty("mix.books", "10000").split(",", -1))
            .map(String::strip)
            .map(Integer::valueOf)
            .toList(),
        number(properties, "mix.rounds", "5"),
        Duration.ofSeconds(number(properties, "mix.seconds", "20")),
        Duration.ofSeconds(number(properties, "mix.orders", "10")),
        Duration.ofSeconds(number(properties, "mix.warmup", "60")),
        number(properties, "mix.connections", "64"),
        Arrays.stream(properties.getProperty("mix.java", "").split(" ", -1))
            .filter(flag -> !flag.isBlank())
            .toList());
  }

  private static int number(Properties properties, String name, String otherwise) {
    return Integer.parseInt(properties.getProperty(name, otherwise));
  }
}
