package io.shuchengperf.traffic;

import io.shuchengperf.generating.GeneratedBooks;
import io.shuchengperf.machine.ShopProcesses;
import io.shuchengperf.shop.CatalogFile;
import io.shuchengperf.shop.OwnShop;
import io.shuchengperf.shop.ShopClient;
import io.shuchengperf.shop.ShopProgram;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;

/**
 * A shop of the laboratory's own that has more of everything than anybody can buy, and its
 * visitors.
 */
public final class StockedShop implements AutoCloseable {

  /** From so many books on a shop is given two gigabytes of heap, below one. */
  private static final int LARGE = 1_000_000;

  /** Of larger catalogs visitors want the most popular books. */
  private static final int MOST_WANTED = 100_000;

  private static final int COPIES = 1_000_000;
  private static final Duration TO_OPEN = Duration.ofMinutes(40);
  private static final Duration TO_END_WORK = Duration.ofMinutes(2);
  private static final Duration BETWEEN_LOOKS = Duration.ofMillis(200);

  /** What was ordered in one measurement shall not expire in another. */
  private static final Map<String, String> SETTINGS =
      Map.of("SHUCHENG_LOG_LEVEL", "error", "SHUCHENG_ORDERING_TIMETOPAY", "24h");

  private final OwnShop shop;
  private final LeanClient client;
  private final ShopProcesses processes;

  private StockedShop(OwnShop shop) {
    this.shop = shop;
    this.client = LeanClient.of(shop.url(), MOST_WANTED, 1);
    this.processes = shop.processes();
  }

  /**
   * Flags of a shop's JVM.
   *
   * @param more behind the usual ones
   */
  public static List<String> flags(int books, List<String> more) {
    List<String> flags = new ArrayList<>();
    flags.add(books >= LARGE ? "-Xmx2g" : "-Xmx1g");
    flags.addAll(more);
    return flags;
  }

  /**
   * Fills an empty folder.
   *
   * @param folder to work in: the shop's home is in it afterwards
   * @param books that are generated; the demo's come on top
   * @return the shop's home
   */
  public static Path fill(ShopProgram program, Path folder, int books) throws IOException {
    Path home = folder.resolve("home");
    Path table = folder.resolve("books.csv");
    var _ = GeneratedBooks.inStock(1, books, COPIES).write(table);
    try (StockedShop stocked = open(program, home, Map.of());
        ShopClient client = new ShopClient(stocked.shop.url())) {
      // the demo's books, which are all there are until then
      stocked.client.fillShelves(COPIES);
      new CatalogFile(client).fill(table, books);
      stocked.awaitNothingToDo();
    }
    return home;
  }

  /** Opens a shop on a folder that was filled. */
  public static StockedShop open(ShopProgram program, Path home, Map<String, String> environment) {
    return new StockedShop(start(program, home, environment));
  }

  private static OwnShop start(ShopProgram program, Path home, Map<String, String> environment) {
    Map<String, String> all = new HashMap<>(SETTINGS);
    all.putAll(environment);
    return OwnShop.start(program, home, all).awaitOpen(TO_OPEN);
  }

  public OwnShop shop() {
    return shop;
  }

  public LeanClient client() {
    return client;
  }

  public ShopProcesses processes() {
    return processes;
  }

  /** Waits until all events have been heard, two minutes at most. */
  public void awaitNothingToDo() {
    long start = System.nanoTime();
    while (shop.backlog() > 0 && System.nanoTime() - start < TO_END_WORK.toNanos()) {
      LockSupport.parkNanos(BETWEEN_LOOKS.toNanos());
    }
  }

  @Override
  public void close() {
    client.close();
    shop.close();
  }
}
