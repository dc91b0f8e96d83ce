package io.shuchengperf.searching;

import io.shuchengperf.machine.Machine;
import io.shuchengperf.machine.ShopProcesses;
import io.shuchengperf.shop.EmptyFolder;
import io.shuchengperf.shop.OwnShop;
import io.shuchengperf.shop.ShopClient;
import io.shuchengperf.shop.UnusableShopException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.locks.LockSupport;
import tools.jackson.databind.JsonNode;

/** Fills a shop of its own with generated books, asks, and publishes what answers cost. */
public final class SearchCosts {

  private static final Duration BETWEEN_LOOKS = Duration.ofMillis(500);
  private static final int WARM_UP = 2;

  private final ShopClient shop;
  private final Asking asking;
  private final Random random = new Random(1);
  private final int questions;

  private SearchCosts(ShopClient shop, Asking asking, int questions) {
    this.shop = shop;
    this.asking = asking;
    this.questions = questions;
  }

  /** Arguments: the one binary, a folder to work in, the folder of the page. */
  public static void main(String[] arguments) throws IOException {
    int books = Integer.getInteger("searches.books", 100_000);
    int questions = Integer.getInteger("searches.questions", 4_000);
    Path folder = EmptyFolder.at(Path.of(arguments[1]));
    Path table = folder.resolve("books.csv");
    Path home = folder.resolve("home");
    List<String> titles = new GeneratedBooks(1, books).write(books, table);
    try (OwnShop own =
            OwnShop.startToMeasure(
                    Path.of(arguments[0]), home, Map.of("SHUCHENG_LOG_LEVEL", "error"))
                .awaitOpen();
        ShopClient shop = new ShopClient(own.url())) {
      ShopProcesses processes = ShopProcesses.listeningOn(own.url().getPort());
      SearchCosts costs = new SearchCosts(shop, new Asking(shop, processes), questions);
      costs.fill(table, books);
      FullText fullText = new FullText(home, processes);
      fullText.load(table);
      Costs measured = costs.measure(books, titles, fullText);
      String today = InstantSource.system().instant().toString().substring(0, 10);
      Path page = Path.of(arguments[2]).resolve("search-costs.md");
      Files.writeString(page, CostsPage.of(measured, Machine.here(), today));
      System.out.println(measured);
      System.out.println("published in " + page);
    }
  }

  private void fill(Path table, int books) {
    String token = shop.logIn("merchandiser@example.com", OwnShop.PASSWORD);
    JsonNode begun =
        shop.post(
            "/api/v2/catalog/imports?format=csv&profile=demo",
            table,
            "application/octet-stream",
            token);
    String path = "/api/v2/catalog/imports/" + begun.required("id").asString();
    while (shop.get(path, token).required("status").asString().equals("RUNNING")) {
      LockSupport.parkNanos(BETWEEN_LOOKS.toNanos());
    }
    JsonNode end = shop.get(path, token);
    if (end.required("accepted").asLong() != books) {
      throw new UnusableShopException("the generated books did not go in whole: " + end);
    }
    while (shop.get("/api/v1/search?group=edition&limit=1").required("total").asLong() < books) {
      LockSupport.parkNanos(BETWEEN_LOOKS.toNanos());
    }
  }

  private Costs measure(int books, List<String> titles, FullText fullText) throws IOException {
    List<String> queries = Asking.queries(titles, (WARM_UP + 1) * questions, random);
    List<String> beginnings = Asking.beginnings(titles, questions, random);
    List<String> searches = queries.stream().map(Asking::search).toList();
    List<String> suggestions = beginnings.stream().map(Asking::suggestions).toList();
    List<String> looks = looks();
    int half = suggestions.size() / 2;
    var _ = asking.ask(searches.subList(0, WARM_UP * questions));
    var _ = asking.ask(suggestions.subList(0, half));
    List<String> few = again(searches.subList(0, 200));
    var _ = asking.ask(few);
    var _ = asking.ask(looks);
    Asking.Cost search = asking.ask(searches.subList(WARM_UP * questions, searches.size()));
    Asking.Cost kept = asking.ask(few);
    Asking.Cost suggestion = asking.ask(suggestions.subList(half, suggestions.size()));
    Asking.Cost look = asking.ask(looks);
    List<String> asked = queries.subList(WARM_UP * questions, queries.size());
    var _ = fullText.ask(asked.subList(0, asked.size() / 4));
    return new Costs(books, search, kept, suggestion, look, fullText.ask(asked));
  }

  /** Each as often as all together make the number of questions. */
  private List<String> again(List<String> paths) {
    List<String> again = new ArrayList<>();
    while (again.size() < questions) {
      again.addAll(paths);
    }
    Collections.shuffle(again, random);
    return again;
  }

  private List<String> looks() {
    List<String> paths = new ArrayList<>();
    shop.get("/api/v1/books?limit=100")
        .required("items")
        .forEach(book -> paths.add("/api/v1/books/" + book.required("id").asLong()));
    return again(paths);
  }
}
