package io.shuchengperf.looks;

import io.shuchengperf.machine.Machine;
import io.shuchengperf.machine.ShopProcesses;
import io.shuchengperf.pages.Today;
import io.shuchengperf.shop.EmptyFolder;
import io.shuchengperf.shop.OwnShop;
import io.shuchengperf.shop.ShopClient;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Measures what lies ready beside nginx, in turns, and publishes it. */
public final class Looks {

  private static final String BOOK = "/api/v1/books/1";
  private static final String SEARCH = "/api/v1/search?q=hunger";

  private static final List<Question> QUESTIONS =
      List.of(
          Question.http1("a look at a book", BOOK),
          Question.http1("a search that is kept", SEARCH),
          Question.http2("a look at a book, HTTP/2", BOOK));

  private final LookSettings settings;
  private final OwnShop shop;
  private final ShopClient client;
  private final Nginx nginx;

  private Looks(LookSettings settings, OwnShop shop, ShopClient client, Nginx nginx) {
    this.settings = settings;
    this.shop = shop;
    this.client = client;
    this.nginx = nginx;
  }

  /** Arguments: the one binary, a folder to work in, the folder of the page. */
  public static void main(String[] arguments) throws IOException {
    LookSettings settings = LookSettings.of(System.getProperties());
    Path folder = EmptyFolder.at(Path.of(arguments[1]));
    Path page = Path.of(arguments[2]).resolve("looks.md");
    List<Compared> measured = new ArrayList<>();
    try (Nginx nginx = Nginx.start(Files.createDirectories(folder.resolve("nginx")));
        OwnShop shop =
            OwnShop.startToMeasure(
                    Path.of(arguments[0]), folder.resolve("home").toAbsolutePath(), Map.of())
                .awaitOpen();
        ShopClient client = new ShopClient(shop.url())) {
      Looks looks = new Looks(settings, shop, client, nginx);
      for (Question question : QUESTIONS) {
        Compared compared = looks.compare(question);
        System.out.println(compared);
        measured.add(compared);
      }
    }
    Files.writeString(page, LooksPage.of(measured, settings, Machine.here(), Today.date()));
    LooksPlot.write(measured, page.resolveSibling("looks"));
    System.out.println("published in " + page);
  }

  private Compared compare(Question question) throws IOException {
    byte[] answer = client.fetch(question.path());
    String file = nginx.serve("answer-%d.json".formatted(answer.length), answer);
    Question ofNginx =
        new Question(
            question.words(), file, question.http2(), question.connections(), question.streams());
    if (settings.warmUp() > 0) {
      Load.ask(shop.url(), question, settings.warmUp());
    }
    List<Rate> nginxRates = new ArrayList<>();
    List<Rate> shopRates = new ArrayList<>();
    for (int round = 0; round < settings.rounds(); round++) {
      nginxRates.add(rate(nginx.pid(), nginx.url(question.http2()), ofNginx));
      double before = allocated();
      Rate rate = rate(shop.pid(), shop.url(), question);
      double bytes = (allocated() - before) / (rate.perSecond() * settings.seconds());
      shopRates.add(new Rate(rate.perSecond(), rate.microseconds(), bytes));
    }
    return new Compared(question, answer.length, Rate.median(nginxRates), Rate.median(shopRates));
  }

  private Rate rate(long pid, URI server, Question question) {
    ShopProcesses process = ShopProcesses.withoutDatabase(pid);
    double before = process.processorTime().shop();
    long answers = Load.ask(server, question, settings.seconds());
    double spent = process.processorTime().shop() - before;
    return new Rate((double) answers / settings.seconds(), spent * 1e6 / answers, Double.NaN);
  }

  /** Bytes that the shop has allocated, as far as its collector has told. */
  private double allocated() {
    return shop.gauge("jvm_gc_memory_allocated_bytes_total").orElse(Double.NaN);
  }
}
