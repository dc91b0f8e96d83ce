package io.shuchengperf.overload;

import io.shuchengperf.machine.Machine;
import io.shuchengperf.machine.Processors;
import io.shuchengperf.pages.Goal;
import io.shuchengperf.traffic.Kind;
import io.shuchengperf.traffic.Second;
import java.util.List;
import java.util.Locale;

/** The published page, in Markdown. */
final class OverloadPage {

  private static final Goal GOODPUT = Goal.atLeast(90);
  private static final Goal NORMAL = Goal.atMost(30);

  private static final Goal LATE = Goal.atMost(Course.LATEST);

  private OverloadPage() {}

  /**
   * @param date of the measurement
   */
  static String of(
      Course course,
      OverloadSettings settings,
      Processors processors,
      Machine machine,
      String date) {
    StringBuilder page = new StringBuilder();
    page.append(
        String.format(
            Locale.ROOT,
            """
        # More than the shop can

        Made by `./mvnw -pl perf -Poverload` ([the laboratory](../laboratory.md)) on %s; run it and this page is written again. Verdicts on goals are computed.

        A shop with %,d generated books beside the demo's, and the mix of five searches, three looks and two orders of 1.5 lines. Its **capacity** is what %d visitors get who ask as fast as they are answered, after %d s of the same. Then, after a short practice of the client's, for %d s %.1f times as many requests come at their times, whether those before were answered or not, and for %d s half of the capacity. Who gets no answer within %d s leaves; so does who finds all %,d connections waiting. **Goodput** is what was answered as the contract has it before the visitor left. %s

        | | |
        | --- | ---: |
        """,
            date,
            settings.books(),
            settings.connections(),
            settings.warmUp().toSeconds(),
            settings.load().toSeconds(),
            settings.times(),
            settings.after().toSeconds(),
            OverloadFigures.PATIENCE.toSeconds(),
            OverloadFigures.MOST_CONNECTIONS,
            where(processors)));
    row(page, "capacity, answers a second", whole(course.capacity()));
    row(page, "requests a second under overload", whole(course.offered()));
    row(page, "**goodput**, answers a second", whole(course.goodput()));
    row(
        page,
        "– of a hundred of the capacity",
        share(course.goodput(), course.capacity(), GOODPUT));
    row(
        page,
        "– the lowest ten seconds, of a hundred",
        decimals(100 * course.lowest() / course.capacity()));
    row(page, "**checkout is shed last**: orders shed, of a hundred", checkout(course));
    row(page, "**seconds until it is normal again**", normal(course));
    page.append(
        """

        | under overload | requests | answered in time, of a hundred | as promptly as promised | shed (503) | lost |
        | --- | ---: | ---: | ---: | ---: | ---: |
        """);
    for (Kind kind : List.of(Kind.SEARCH, Kind.LOOK, Kind.ORDER)) {
      page.append(row(route(kind), course.of(kind)));
    }
    page.append(
        """

        | at the gates, by the shop's count | let in | turned away | of a hundred |
        | --- | ---: | ---: | ---: |
        """);
    page.append(row("buyers", course.gates().checkouts()));
    page.append(row("everybody else who has to wait for something", course.gates().others()));
    page.append(
        String.format(
            Locale.ROOT,
            """

            What lies ready is answered before the gates, and is most of what is asked: to turn it away would cost as much.

            ![what became of the requests of each second](overload.svg)

            Promised are %d ms for a search, %d for a look, %d for an order, to 95 of 100, from the moment when the request was due. Lost is what was not answered in time, or neither as the contract has it nor with 503. Checkout is shed last where no larger share of orders than of searches is. It is normal again where the first of %d seconds in a row begins in which 99 of 100 are answered, and 95 of 100 of each kind promptly.

            The client was late by %.0f ms at most (%s; where it is later nothing is published); everything else on the machine kept %.2f processors busy. %s.
            """,
            Kind.SEARCH.target(),
            Kind.LOOK.target(),
            Kind.ORDER.target(),
            Course.CALM,
            course.late(),
            LATE.verdict(course.late()),
            course.others(),
            machine.inWords()));
    return page.toString();
  }

  private static String where(Processors processors) {
    return processors.areShared()
        ? "Client, shop and PostgreSQL share the processors, so a client that asks for more leaves the shop less."
        : "The shop and its PostgreSQL run on processor %s of the machine, the client on %s: it takes nothing from the shop by asking for more."
            .formatted(processors.shop(), processors.client());
  }

  private static String checkout(Course course) {
    if (!course.shedsAnything()) {
      return "nothing was shed: **not met**";
    }
    double orders = 100 * course.shed(Kind.ORDER);
    return decimals(orders) + ", " + Goal.atMost(100 * course.shed(Kind.SEARCH)).verdict(orders);
  }

  private static String normal(Course course) {
    double seconds = course.secondsUntilNormal();
    return (Double.isNaN(seconds) ? "never seen" : whole(seconds)) + ", " + NORMAL.verdict(seconds);
  }

  private static String share(double figure, double whole, Goal goal) {
    double share = 100 * figure / whole;
    return decimals(share) + ", " + goal.verdict(share);
  }

  private static String route(Kind kind) {
    return switch (kind) {
      case SEARCH -> "`GET /api/v1/search`";
      case LOOK -> "`GET /api/v1/books/{id}`";
      case ORDER -> "`POST /api/v1/orders`";
      default -> throw new IllegalArgumentException(kind + " is not in the mix");
    };
  }

  private static void row(StringBuilder page, String head, String cell) {
    page.append("| ").append(head).append(" | ").append(cell).append(" |\n");
  }

  private static String row(String route, Second.Count count) {
    double part = count.offered() / 100.0;
    return String.format(
        Locale.ROOT,
        "| %s | %,d | %.1f | %.1f | %.1f | %.1f |\n",
        route,
        count.offered(),
        count.good() / part,
        count.prompt() / part,
        count.shed() / part,
        count.lost() / part);
  }

  private static String row(String who, AtGates.Gate gate) {
    return String.format(
        Locale.ROOT,
        "| %s | %,.0f | %,.0f | %.1f |\n",
        who,
        gate.letIn(),
        gate.turnedAway(),
        gate.turnedAwayOfHundred());
  }

  private static String whole(double figure) {
    return String.format(Locale.ROOT, "%,.0f", figure);
  }

  private static String decimals(double figure) {
    return String.format(Locale.ROOT, "%,.1f", figure);
  }
}
