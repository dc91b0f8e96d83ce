package io.shuchengperf.orders;

import io.shuchengperf.machine.Machine;
import io.shuchengperf.pages.Today;
import io.shuchengperf.shop.EmptyFolder;
import io.shuchengperf.shop.Exchange;
import io.shuchengperf.shop.OwnShop;
import io.shuchengperf.shop.UnusableShopException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * Publishes what orders cost: takes the figures of ordering's own measuring program, measures the
 * hot title over HTTP, and writes page and plots.
 */
public final class OrderFigures {

  private static final Pattern SETTING = Pattern.compile("\"-c\" \"(\\w+)=([^\"]*)\"");

  private OrderFigures() {}

  /**
   * Arguments: the measuring program's output, the one binary, a folder to work in, the folder of
   * the page.
   */
  public static void main(String[] arguments) throws IOException, InterruptedException {
    Path placed = Path.of(arguments[0]);
    if (!Files.exists(placed)) {
      throw new UnusableShopException(
          "there is no %s: ordering's measuring program has to run before, ./mvnw -pl ordering,perf -am -Porders,measure"
              .formatted(placed));
    }
    PlacingOutput output = PlacingOutput.read(Files.readString(placed));
    Path home = EmptyFolder.at(Path.of(arguments[2]).resolve("home"));
    Path pages = Files.createDirectories(Path.of(arguments[3]));
    try (OwnShop shop =
            OwnShop.startToMeasure(
                    Path.of(arguments[1]), home, Map.of("SHUCHENG_LOG_LEVEL", "error"))
                .awaitOpen();
        Exchange exchange = new Exchange(shop.url())) {
      List<HotTitle.Seen> hot = new HotTitle(exchange).measure();
      hot.forEach(System.out::println);
      Files.writeString(
          pages.resolve("orders.md"),
          OrderPage.of(
              output,
              hot,
              Machine.here(),
              settings(home),
              Today.date(),
              System.getProperty("orders.note", "")));
    }
    OrderPlot.rates(output, pages.resolve("orders-rates"));
    OrderPlot.costs(output, pages.resolve("orders-costs"));
    System.out.println("published in " + pages);
  }

  /** How the embedded server was started, as it notes in its folder. */
  private static Map<String, String> settings(Path home) throws IOException {
    Map<String, String> settings = new LinkedHashMap<>();
    String options =
        Files.readString(home.resolve("postgresql").resolve("cluster").resolve("postmaster.opts"));
    SETTING
        .matcher(options)
        .results()
        .filter(found -> !found.group(1).equals("port"))
        .forEach(found -> settings.put(found.group(1), found.group(2)));
    return settings;
  }
}
