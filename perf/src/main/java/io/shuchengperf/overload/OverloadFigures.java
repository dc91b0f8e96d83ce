package io.shuchengperf.overload;

import io.shuchengperf.machine.Machine;
import io.shuchengperf.machine.ProcessorTime;
import io.shuchengperf.machine.Processors;
import io.shuchengperf.pages.Median;
import io.shuchengperf.pages.Today;
import io.shuchengperf.shop.EmptyFolder;
import io.shuchengperf.shop.ShopProgram;
import io.shuchengperf.traffic.Came;
import io.shuchengperf.traffic.Mix;
import io.shuchengperf.traffic.Phase;
import io.shuchengperf.traffic.Played;
import io.shuchengperf.traffic.StockedShop;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Finds out what a shop can, asks it for more, and publishes what it did. */
public final class OverloadFigures {

  private static final Mix MIX = Mix.parse("50/30/20");

  /** Those who come at their times are many, each with a token. */
  private static final int VISITORS = 256;

  /** After which they leave. */
  static final Duration PATIENCE = Duration.ofSeconds(2);

  /** At a time; a shop that queues more than this has lost them. */
  static final int MOST_CONNECTIONS = 2_000;

  /** The client's own code is compiled, and its connections are open, before anything counts. */
  private static final Duration PRACTICE = Duration.ofSeconds(15);

  private static final int WINDOWS = 3;
  private static final Duration WINDOW = Duration.ofSeconds(10);

  private OverloadFigures() {}

  /** Arguments: the one binary, a folder to work in, the folder of the page. */
  public static void main(String[] arguments) throws IOException {
    OverloadSettings settings = OverloadSettings.of(System.getProperties());
    Machine machine = Machine.here();
    Processors processors = Processors.shared(settings.processors(), machine.processors());
    Path page = Path.of(arguments[2]).resolve("overload.md");
    Path folder = EmptyFolder.at(Path.of(arguments[1])).toAbsolutePath();
    ShopProgram program =
        ShopProgram.plain(
            Path.of(arguments[0]), StockedShop.flags(settings.books(), settings.java()));
    Path home = StockedShop.fill(program, folder, settings.books());
    processors.keepClient();
    ShopProgram kept = processors.areShared() ? program : program.on(processors.shop());
    try (StockedShop shop = StockedShop.open(kept, home, Map.of())) {
      Course course = course(shop, settings);
      String text = OverloadPage.of(course, settings, processors, machine, Today.date());
      if (!course.clientKeptUp()) {
        System.out.println(text);
        throw new IllegalStateException(
            "the client was late by %.0f ms (%.0f at most): what came of it says more of the client than of the shop, and is not published; stop what else runs here and try again"
                .formatted(course.late(), Course.LATEST));
      }
      Files.writeString(page, text);
      OverloadPlot.write(course, page.resolveSibling("overload"));
      System.out.println("published in " + page);
    }
  }

  private static Course course(StockedShop shop, OverloadSettings settings) {
    if (!settings.warmUp().isZero()) {
      var _ = circle(shop, settings, settings.warmUp());
    }
    List<Played> windows = new ArrayList<>();
    for (int window = 0; window < WINDOWS; window++) {
      windows.add(circle(shop, settings, WINDOW));
    }
    double capacity = Median.of(windows, Played::perSecond);
    double offered = settings.times() * capacity;
    System.out.printf("capacity %,.0f a second; %,.0f are offered%n", capacity, offered);
    var _ = arrivals(shop, List.of(new Phase(capacity, PRACTICE)));
    AtGates gates = AtGates.of(shop.shop());
    ProcessorTime before = shop.processes().processorTime();
    long start = System.nanoTime();
    Came came =
        arrivals(
            shop,
            List.of(
                new Phase(offered, settings.load()), new Phase(capacity / 2, settings.after())));
    ProcessorTime spent = shop.processes().processorTime().since(before);
    int load = (int) settings.load().toSeconds();
    return new Course(
        capacity,
        offered,
        came.seconds().subList(0, load),
        came.seconds().subList(load, came.seconds().size()),
        AtGates.of(shop.shop()).since(gates),
        came.late(),
        spent.others() * 1e9 / (System.nanoTime() - start));
  }

  private static Came arrivals(StockedShop shop, List<Phase> phases) {
    return shop.client().arrivals(MIX, VISITORS, phases, PATIENCE, MOST_CONNECTIONS);
  }

  private static Played circle(StockedShop shop, OverloadSettings settings, Duration time) {
    Played played = shop.client().circle(MIX, settings.connections(), time);
    System.out.printf("%,.0f a second, %s%n", played.perSecond(), played.failuresInWords());
    return played;
  }
}
