package io.shuchengperf.overload;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Properties;

/**
 * How it is measured.
 *
 * @param books how many are generated; the demo's come on top
 * @param warmUp how long visitors come as fast as they are answered, before
 * @param load how long more is asked for than the shop can
 * @param times its capacity that is asked for
 * @param after how long half of the capacity is asked for then
 * @param connections of the visitors by whom the capacity is found
 * @param processors of the machine that the shop and its PostgreSQL run on, as {@code taskset} has
 *     them; the client runs on the others. {@code all} has them share. Empty: the first half
 * @param java flags of the shop's JVM, behind those that are usual here
 */
record OverloadSettings(
    int books,
    Duration warmUp,
    Duration load,
    double times,
    Duration after,
    int connections,
    String processors,
    List<String> java) {

  /** Visitors log in before; a token lives for 15 minutes. */
  private static final Duration LONGEST = Duration.ofMinutes(13);

  private static final Duration SHORTEST = Duration.ofSeconds(1);

  OverloadSettings {
    java = List.copyOf(java);
    if (load.compareTo(SHORTEST) < 0
        || after.compareTo(SHORTEST) < 0
        || load.plus(after).compareTo(LONGEST) > 0) {
      throw new IllegalArgumentException(
          "overload.minutes=%.1f, overload.after=%d: seconds at least, and 13 minutes together at most, for tokens live as long"
              .formatted(load.toSeconds() / 60.0, after.toSeconds()));
    }
    if (books < 1_000 || connections < 1 || !(times > 0)) {
      throw new IllegalArgumentException(
          "overload.books=%d, overload.connections=%d, overload.times=%s: at least 1000, 1 and more than 0"
              .formatted(books, connections, times));
    }
  }

  static OverloadSettings of(Properties properties) {
    return new OverloadSettings(
        Integer.parseInt(properties.getProperty("overload.books", "10000")),
        seconds(properties.getProperty("overload.warmup", "60"), 1),
        seconds(properties.getProperty("overload.minutes", "10"), 60),
        Double.parseDouble(properties.getProperty("overload.times", "2")),
        seconds(properties.getProperty("overload.after", "60"), 1),
        Integer.parseInt(properties.getProperty("overload.connections", "64")),
        properties.getProperty("overload.processors", "").strip(),
        Arrays.stream(properties.getProperty("overload.java", "").split(" ", -1))
            .filter(flag -> !flag.isBlank())
            .toList());
  }

  private static Duration seconds(String text, int unit) {
    return Duration.ofMillis(Math.round(Double.parseDouble(text) * unit * 1_000));
  }
}
