package io.shuchengperf.relevance;

import io.shuchengperf.pages.Today;
import io.shuchengperf.shop.BackOffice;
import io.shuchengperf.shop.EmptyFolder;
import io.shuchengperf.shop.Exchange;
import io.shuchengperf.shop.OwnShop;
import io.shuchengperf.shop.ShopClient;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/** Asks a demo of its own the judged queries, and publishes how well it answered. */
public final class RelevanceFigures {

  private static final int DEPTH = 10;

  private final ShopClient shop;
  private final DemoWorks works;

  private RelevanceFigures(ShopClient shop, DemoWorks works) {
    this.shop = shop;
    this.works = works;
  }

  /** Arguments: the judged queries, the one binary, a folder to work in, the folder of the page. */
  public static void main(String[] arguments) throws IOException {
    List<JudgedQuery> queries = JudgedQuery.read(Path.of(arguments[0]));
    Path home = EmptyFolder.at(Path.of(arguments[2]).resolve("home"));
    try (OwnShop own =
            OwnShop.start(Path.of(arguments[1]), home, Map.of("SHUCHENG_LOG_LEVEL", "error"))
                .awaitOpen();
        Exchange exchange = new Exchange(own.url());
        ShopClient shop = new ShopClient(own.url())) {
      DemoWorks works = DemoWorks.read(BackOffice.logIn(exchange).exportCatalog());
      RelevanceFigures figures = new RelevanceFigures(shop, works);
      List<Judged> judged = new ArrayList<>();
      queries.forEach(query -> judged.add(figures.ask(query)));
      Path page = Path.of(arguments[3]).resolve("search-relevance.md");
      Files.writeString(page, RelevancePage.of(judged, Today.date()));
      System.out.printf(
          Locale.ROOT,
          "%d queries: nDCG@10 %.3f, success@1 %.3f; published in %s%n",
          judged.size(),
          Judged.ndcg(judged),
          Judged.success(judged),
          page);
    }
  }

  private Judged ask(JudgedQuery query) {
    JsonNode answer =
        shop.get(
            "/api/v1/search?limit=%d&q=%s"
                .formatted(DEPTH, URLEncoder.encode(query.text(), StandardCharsets.UTF_8)));
    List<Long> found = new ArrayList<>();
    List<String> titles = new ArrayList<>();
    for (JsonNode hit : answer.required("items")) {
      found.add(works.of(hit.required("id").asLong()));
      titles.add(hit.required("title").asString());
    }
    Map<Long, Integer> grades = works.grades(query.grades());
    return new Judged(
        query,
        Ranking.ndcg(found, grades),
        Ranking.succeeds(found, grades),
        answer.required("total").asLong(),
        titles);
  }
}
