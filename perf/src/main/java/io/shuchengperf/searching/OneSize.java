package io.shuchengperf.searching;

import io.shuchengperf.generating.GeneratedBooks;
import io.shuchengperf.machine.ProcessorTime;
import io.shuchengperf.machine.ShopProcesses;
import io.shuchengperf.shop.CatalogFile;
import io.shuchengperf.shop.EmptyFolder;
import io.shuchengperf.shop.OwnShop;
import io.shuchengperf.shop.ShopClient;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import java.util.Random;

/** One size of the catalog: a shop of its own is filled, asked, and started again. */
final class OneSize {

  /** From so many books on a shop is given two gigabytes of heap, below one. */
  private static final int LARGE = 1_000_000;

  /** A shop opens when it has indexed everything. */
  private static final Duration TO_OPEN = Duration.ofMinutes(40);

  private static final String OPENING = "shucheng_search_index_opening_seconds";

  private final SearchSettings settings;
  private final Path jar;
  private final Path table;
  private final Path home;
  private final int books;
  private final int gigabytes;
  private final Random random = new Random(1);

  private final Map<Kind, Asking.Cost> shop = new EnumMap<>(Kind.class);
  private final Map<Kind, FullText.Cost> fullText = new EnumMap<>(Kind.class);
  private final Map<Kind, Double> matches = new EnumMap<>(Kind.class);

  private OneSize(SearchSettings settings, Path jar, Path folder, int books) {
    this.settings = settings;
    this.jar = jar;
    this.table = folder.resolve("books.csv");
    this.home = folder.resolve("home");
    this.books = books;
    this.gigabytes = books >= LARGE ? 2 : 1;
  }

  /**
   * @param folder to work in; what is there is deleted
   */
  static Costs measure(SearchSettings settings, Path jar, Path folder, int books)
      throws IOException {
    return new OneSize(settings, jar, EmptyFolder.at(folder), books).measure();
  }

  private Costs measure() throws IOException {
    GeneratedBooks generated = new GeneratedBooks(1, books);
    List<String> titles = generated.write(table);
    WarmUp.Ended warmUp;
    double others;
    OptionalLong residentBytes;
    long all;
    try (OwnShop own = start().awaitOpen();
        ShopClient client = new ShopClient(own.url())) {
      new CatalogFile(client).fill(table, books);
      ShopProcesses processes = ShopProcesses.listeningOn(own.url().getPort());
      Asking asking = new Asking(client, processes, settings.connections());
      warmUp = new WarmUp(client, asking, Texts.toWarmUp(titles, random), generated, random).run();
      Questions questions =
          new Questions(
              client, Texts.toMeasure(titles, random), generated, random, settings.questions());
      ProcessorTime before = processes.processorTime();
      long start = System.nanoTime();
      Map<Kind, List<String>> texts = ask(asking, questions);
      others = processes.processorTime().since(before).others() * 1e9 / (System.nanoTime() - start);
      residentBytes = processes.residentBytes();
      ask(new FullText(home, processes), texts);
      all = client.get("/api/v1/search?group=edition&limit=1").required("total").asLong();
    }
    EmptyFolder.at(home.resolve("index"));
    Indexing indexing;
    try (OwnShop own = start()) {
      indexing = Indexing.watch(own, all);
      own.awaitOpen(TO_OPEN);
    }
    OptionalDouble opening;
    try (OwnShop own = start().awaitOpen(TO_OPEN)) {
      opening = own.gauge(OPENING);
    }
    return new Costs(
        books,
        gigabytes,
        warmUp,
        others,
        shop,
        fullText,
        matches,
        residentBytes,
        indexing,
        opening);
  }

  private OwnShop start() {
    return OwnShop.startToMeasure(jar, home, Map.of("SHUCHENG_LOG_LEVEL", "error"), gigabytes);
  }

  /** Returns what a database can be asked for as well. */
  private Map<Kind, List<String>> ask(Asking asking, Questions questions) {
    Map<Kind, List<String>> texts = new EnumMap<>(Kind.class);
    for (Kind kind : Kind.values()) {
      Questions.Asked asked = questions.of(kind);
      Asking.Cost cost = asking.measure(asked.paths());
      System.out.println(kind.words() + ": " + cost);
      shop.put(kind, cost);
      if (!asked.texts().isEmpty()) {
        texts.put(kind, asked.texts());
      }
      if (kind.isNarrow()) {
        matches.put(kind, asked.matches());
      }
    }
    return texts;
  }

  private void ask(FullText database, Map<Kind, List<String>> texts) throws IOException {
    database.load(table);
    for (Map.Entry<Kind, List<String>> asked : texts.entrySet()) {
      FullText.Cost cost =
          asked.getKey() == Kind.SUGGESTION
              ? database.suggest(asked.getValue())
              : database.search(asked.getValue());
      System.out.println("PostgreSQL, " + asked.getKey().words() + ": " + cost);
      fullText.put(asked.getKey(), cost);
    }
  }
}
