package io.shuchengperf.starting;

import io.shuchengperf.machine.Machine;
import io.shuchengperf.machine.ProcessorTime;
import io.shuchengperf.pages.Today;
import io.shuchengperf.shop.EmptyFolder;
import io.shuchengperf.shop.Exchange;
import io.shuchengperf.shop.Exchange.Call;
import io.shuchengperf.shop.OwnShop;
import io.shuchengperf.shop.ShopProgram;
import io.shuchengperf.shop.UnusableShopException;
import io.shuchengperf.traffic.LeanClient;
import io.shuchengperf.traffic.Mix;
import io.shuchengperf.traffic.Played;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;

/** Measures starts of the installed form and of the one binary, in turns, and publishes it. */
public final class StartFigures {

  private static final String BOOK = "/api/v1/books/1";
  private static final Mix LOOKS = Mix.parse("0/1/0");
  private static final int MOST_WANTED = 100_000;
  private static final int VISITORS = 64;
  private static final Duration PATIENCE = Duration.ofMinutes(4);
  private static final Duration BETWEEN_TRIES = Duration.ofMillis(5);

  /** As the settings that are installed have it. */
  private static final Map<String, String> ENVIRONMENT = Map.of("SHUCHENG_DEMO", "false");

  private final StartSettings settings;
  private final Path home;
  private final LeanClient wishes;
  private final ShopProgram plain;
  private final ShopProgram installed;

  private StartFigures(
      StartSettings settings,
      Path home,
      LeanClient wishes,
      ShopProgram plain,
      ShopProgram installed) {
    this.settings = settings;
    this.home = home;
    this.wishes = wishes;
    this.plain = plain;
    this.installed = installed;
  }

  /** Arguments: the one binary, a folder to work in, the folder of the page. */
  public static void main(String[] arguments) throws IOException {
    StartSettings settings = StartSettings.of(System.getProperties());
    Path jar = Path.of(arguments[0]).toAbsolutePath();
    Path folder = EmptyFolder.at(Path.of(arguments[1])).toAbsolutePath();
    Path page = Path.of(arguments[2]).resolve("start.md");
    Path home = folder.resolve("home");
    ShopProgram plain = ShopProgram.plain(jar, List.of());
    try (LeanClient wishes = fill(plain, home)) {
      ShopProgram installed = install(jar, home, folder.resolve("installed"));
      Starts starts = new StartFigures(settings, home, wishes, plain, installed).measure();
      Files.writeString(page, StartPage.of(starts, settings, Machine.here(), Today.date()));
      StartPlot.write(starts, page.resolveSibling("start"));
      System.out.println("published in " + page);
    }
  }

  /** The demo's books are loaded by the first start; visitors learn then what they may want. */
  private static LeanClient fill(ShopProgram plain, Path home) {
    try (OwnShop shop = OwnShop.start(plain, home, Map.of()).awaitOpen()) {
      return LeanClient.of(shop.url(), MOST_WANTED, 1);
    }
  }

  private static ShopProgram install(Path jar, Path home, Path folder) {
    OwnShop.Said said = OwnShop.command(jar, home, "install", folder.toString());
    System.out.println(said.text());
    if (said.exit() != 0) {
      throw new UnusableShopException("the shop was not installed: " + said.text());
    }
    return ShopProgram.installed(folder);
  }

  private Starts measure() {
    List<Start> ofPlain = new ArrayList<>();
    List<Start> ofInstalled = new ArrayList<>();
    // the first of each meets cold files, and a client that has called nobody yet
    var _ = start(plain);
    var _ = start(installed);
    for (int round = 0; round < settings.rounds(); round++) {
      ofPlain.add(start(plain));
      ofInstalled.add(start(installed));
    }
    return new Starts(ofPlain, ofInstalled);
  }

  private Start start(ShopProgram program) {
    long command = System.nanoTime();
    try (OwnShop shop = OwnShop.start(program, home, ENVIRONMENT);
        LeanClient client = wishes.at(shop.url())) {
      awaitAnswer(shop);
      double toAnswer = (System.nanoTime() - command) / 1e9;
      ProcessorTime spent = shop.processes().processorTime();
      Played played = client.circle(LOOKS, VISITORS, Duration.ofSeconds(settings.seconds()));
      Start start =
          new Start(toAnswer, spent.shop(), spent.database(), Rise.of(played, settings.seconds()));
      System.out.println(start);
      return start;
    }
  }

  private static void awaitAnswer(OwnShop shop) {
    long start = System.nanoTime();
    try (Exchange client = new Exchange(shop.url())) {
      while (!answers(client)) {
        if (!shop.isAlive() || System.nanoTime() - start > PATIENCE.toNanos()) {
          // tells what the shop said
          shop.awaitOpen(Duration.ofSeconds(1));
          throw new UnusableShopException("the shop is open and does not answer " + BOOK);
        }
        LockSupport.parkNanos(BETWEEN_TRIES.toNanos());
      }
    }
  }

  private static boolean answers(Exchange client) {
    try {
      return client.send(Call.get(BOOK, null)).status() == 200;
    } catch (IOException _) {
      return false;
    }
  }
}
