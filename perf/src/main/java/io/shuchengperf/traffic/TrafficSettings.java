package io.shuchengperf.traffic;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Properties;
import java.util.function.Function;

/**
 * How the traffic is run; each from a system property {@code traffic.…}, as docs/laboratory.md
 * tells.
 *
 * @param url where the shop is
 * @param duration how long it is measured
 * @param warmUp how long the same traffic runs before, unmeasured: a cold JVM is another subject
 * @param users visitors at a time, each with a connection of its own
 * @param thinkAfterSearch how long a visitor reads hits
 * @param thinkAfterLook how long a visitor reads a book's page
 * @param mix searches, looks and orders
 * @param seed the same seed gives every visitor the same choices
 * @param books the most books that are gathered from the shop
 * @param cart the share of orders that are put into a cart first, 0 to 1
 * @param paid the share of placed orders that are approved, 0 to 1
 * @param watched the share of approved orders that are looked at until they are paid, 0 to 1
 * @param renewAfter the age at which a visitor renews its token, unless that expires earlier
 * @param restock copies of every book before the start; 0 leaves the stock alone
 * @param cpu whether the shop runs on this machine and its processor time is read
 * @param results the folder for the summary
 */
record TrafficSettings(
    URI url,
    Duration duration,
    Duration warmUp,
    int users,
    Duration thinkAfterSearch,
    Duration thinkAfterLook,
    Mix mix,
    long seed,
    int books,
    double cart,
    double paid,
    double watched,
    Duration renewAfter,
    int restock,
    boolean cpu,
    Path results) {

  static TrafficSettings of(Properties properties) {
    Reader read = new Reader(properties);
    return new TrafficSettings(
        read.value("url", URI.create("http://localhost:8080"), URI::create),
        read.value("seconds", Duration.ofSeconds(60), TrafficSettings::seconds),
        read.value("warmup", Duration.ofSeconds(20), TrafficSettings::seconds),
        read.value("users", 32, Integer::valueOf),
        read.value("think.search", Duration.ZERO, TrafficSettings::seconds),
        read.value("think.look", Duration.ZERO, TrafficSettings::seconds),
        read.value("mix", Mix.parse("50/30/20"), Mix::parse),
        read.value("seed", 1L, Long::valueOf),
        read.value("books", 20_000, Integer::valueOf),
        read.value("cart", 0.0, TrafficSettings::share),
        read.value("paid", 1.0, TrafficSettings::share),
        read.value("watched", 0.02, TrafficSettings::share),
        read.value("renew", Duration.ofSeconds(300), TrafficSettings::seconds),
        read.value("restock", 100_000, Integer::valueOf),
        read.value("cpu", true, Boolean::valueOf),
        read.value("results", Path.of("target", "gatling"), Path::of));
  }

  private static Duration seconds(String text) {
    return Duration.ofMillis(Math.round(Double.parseDouble(text) * 1000));
  }

  private static double share(String text) {
    double share = Double.parseDouble(text);
    if (!(share >= 0 && share <= 1)) {
      throw new IllegalArgumentException("a share is 0 to 1");
    }
    return share;
  }

  private record Reader(Properties properties) {

    <T> T value(String name, T otherwise, Function<String, T> reading) {
      String text = properties.getProperty("traffic." + name, "").strip();
      if (text.isEmpty()) {
        return otherwise;
      }
      try {
        return reading.apply(text);
      } catch (IllegalArgumentException e) {
        throw new IllegalArgumentException(
            "-Dtraffic.%s=%s cannot be read (%s); by default it is %s"
                .formatted(name, text, e.getMessage(), otherwise),
            e);
      }
    }
  }
}
