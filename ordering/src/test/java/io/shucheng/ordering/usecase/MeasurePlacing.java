package io.shucheng.ordering.usecase;

import io.shucheng.OrderingTestApplication;
import io.shucheng.catalog.BookId;
import io.shucheng.ordering.CatalogForTests;
import io.shucheng.ordering.ShopForTests;
import io.shucheng.ordering.domain.StockFigure;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * Measures what placing an order costs in groups and one by one: through the use case, on the
 * embedded PostgreSQL as the shop sets it, two lines an order and a key, titles as popular as they
 * are. The ways and a yardstick take turns on one server. It is no test:
 *
 * <p>{@code ./mvnw -pl ordering -am -Pmeasure process-test-classes}
 *
 * <p>Arguments: a folder for the database, seconds of a run, rounds.
 */
final class MeasurePlacing {

  private static final int TITLES = 20_000;
  private static final int COPIES = 100_000_000;
  private static final int[] CALLERS = {1, 4, 16, 64};

  private MeasurePlacing() {}

  public static void main(String[] args) throws Exception {
    Path home = Files.createDirectories(Path.of(args[0]));
    int seconds = Integer.parseInt(args[1]);
    int rounds = Integer.parseInt(args[2]);
    try (ConfigurableApplicationContext shop = open(home)) {
      List<BookId> books = fill(shop);
      ProcessorTimes times =
          new ProcessorTimes(
              home.resolve("postgresql").resolve("cluster").resolve("postmaster.pid"));
      PrepareOrder prepare = shop.getBean(PrepareOrder.class);
      OtherConnections others = shop.getBean(OtherConnections.class);
      Map<String, PlaceOrder> ways =
          Map.of(
              "groups", new PlaceOrder(prepare, shop.getBean(PlaceInGroups.class), others),
              "singly", new PlaceOrder(prepare, shop.getBean(PlaceSingly.class), others));
      Yardstick yardstick = new Yardstick(shop.getBean(JdbcConnectionDetails.class));
      List<PlacingRun> runs = new ArrayList<>();
      // each run has orders of its own: with the seed of another it would repeat its keys
      long seed = new Random().nextLong();
      for (int round = 0; round <= rounds; round++) {
        for (int callers : CALLERS) {
          for (String way : List.of("groups", "singly", Yardstick.WAY)) {
            PlaceOrder placeOrder = ways.get(way);
            PlacingRun run =
                placeOrder == null
                    ? yardstick.measure(callers, seconds, times)
                    : PlacingRun.of(way, callers, seconds, placeOrder, books, times, seed++);
            System.out.printf(
                Locale.ROOT, "%s %s%n", round == 0 ? "warm-up:" : "round " + round + ":", run);
            if (round > 0) {
              runs.add(run);
            }
          }
        }
      }
      System.out.println(PlacingRun.table(runs));
      shop.getBean(ShopForTests.class).assertProven();
      System.out.println("verified: ledger = rows = orders = holds");
    }
    // the pool of asynchronous listeners may live on
    System.exit(0);
  }

  private static ConfigurableApplicationContext open(Path home) {
    return new SpringApplicationBuilder(OrderingTestApplication.class)
        .run(
            "--shucheng.home=" + home,
            "--shucheng.database.demo=true",
            "--shucheng.ordering.sweep-interval=1h",
            "--shucheng.ordering.leftovers-interval=1h",
            "--shucheng.ordering.time-to-pay=24h",
            "--server.port=0",
            "--management.server.port=-1");
  }

  /** Books in a random order of popularity, each with more copies than can be bought. */
  private static List<BookId> fill(ConfigurableApplicationContext shop) {
    CatalogForTests catalog = shop.getBean(CatalogForTests.class);
    List<BookId> books =
        new ArrayList<>(IntStream.range(0, TITLES).mapToObj(i -> catalog.book("39.90")).toList());
    shop.getBean(ReportStock.class)
        .report(
            "measurement", 1, books.stream().map(book -> new StockFigure(book, COPIES)).toList());
    Collections.shuffle(books, new Random(7));
    return books;
  }
}
