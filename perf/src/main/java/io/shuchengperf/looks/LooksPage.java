package io.shuchengperf.looks;

import io.shuchengperf.machine.Machine;
import io.shuchengperf.pages.Goal;
import java.util.List;
import java.util.Locale;

/** The published page, in Markdown. */
final class LooksPage {

  private static final Goal RATE = Goal.atLeast(0.8);
  private static final Goal COST = Goal.atMost(1.3);
  private static final Goal BYTES = Goal.atMost(1536);

  private LooksPage() {}

  /**
   * @param date of the measurement
   */
  static String of(List<Compared> measured, LookSettings settings, Machine machine, String date) {
    StringBuilder page = new StringBuilder();
    page.append(
        String.format(
            Locale.ROOT,
            """
        # What lies ready, beside nginx

        Made by `./mvnw -pl perf -Plooks` ([the laboratory](../laboratory.md)) on %s; run it and this page is written again. Verdicts on goals are computed.

        The shop with metrics and all headers on (the buckets of clients lifted), and nginx with one process that serves the same bytes as a file; both on the same machine as the client, `h2load` with one thread: 64 connections that are kept alive, or 12 of HTTP/2 (without TLS) with ten streams each. %d rounds in turns of %d s, of which the medians are told; the shop was asked the same for %d s before. **CPU** is what the server's process spent for each answer, user and system, garbage collection and compiling included.

        | | bytes | nginx, a second | the shop, a second | times nginx' | nginx, CPU µs | the shop, CPU µs | times nginx' | allocated bytes |
        | --- | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: |
        """,
            date,
            settings.rounds(),
            settings.seconds(),
            settings.warmUp()));
    for (Compared one : measured) {
      page.append(
          String.format(
              Locale.ROOT,
              "| %s | %,d | %,.0f | %,.0f | %.2f, %s | %.1f | %.1f | %.2f, %s | %,.0f, %s |\n",
              one.question().words(),
              one.bytes(),
              one.nginx().perSecond(),
              one.shop().perSecond(),
              one.rate(),
              RATE.verdict(one.rate()),
              one.nginx().microseconds(),
              one.shop().microseconds(),
              one.cost(),
              COST.verdict(one.cost()),
              one.shop().bytes(),
              BYTES.verdict(one.shop().bytes())));
    }
    page.append(
        """

        ![answers a second and processor time of each](looks.svg)

        Allocated bytes are what the collector tells, which it does when it runs: roughly.

        """);
    page.append(machine.inWords()).append(".\n");
    return page.toString();
  }
}
