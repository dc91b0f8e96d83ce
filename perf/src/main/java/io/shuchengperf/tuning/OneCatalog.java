package io.shuchengperf.tuning;

import io.shuchengperf.machine.ProcessorTime;
import io.shuchengperf.shop.CopiedFolder;
import io.shuchengperf.shop.EmptyFolder;
import io.shuchengperf.shop.ShopProgram;
import io.shuchengperf.traffic.Mix;
import io.shuchengperf.traffic.Played;
import io.shuchengperf.traffic.StockedShop;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;

/** One size of the catalog: a shop is filled, copied, and both are asked in turns. */
final class OneCatalog {

  private static final Mix MIX = Mix.parse("50/30/20");
  private static final Mix ORDERS = Mix.parse("0/0/100");

  private static final Duration WINDOW = Duration.ofSeconds(10);
  private static final Duration LONGEST_WARM_UP = Duration.ofMinutes(5);

  /** Two windows that differ by a smaller share are alike. */
  private static final double ALIKE = 0.05;

  private final MixSettings settings;
  private final Path folder;
  private final int books;
  private final List<String> flags;
  private final ShopProgram program;

  private OneCatalog(MixSettings settings, Path jar, Path folder, int books) {
    this.settings = settings;
    this.folder = folder;
    this.books = books;
    this.flags = StockedShop.flags(books, settings.java());
    this.program = ShopProgram.plain(jar, flags);
  }

  /**
   * @param folder to work in; what is there is deleted
   */
  static Measured measure(MixSettings settings, Path jar, Path folder, int books)
      throws IOException {
    return new OneCatalog(settings, jar, EmptyFolder.at(folder).toAbsolutePath(), books).measure();
  }

  private Measured measure() throws IOException {
    Path home = StockedShop.fill(program, folder, books);
    Path copy = CopiedFolder.of(home, folder.resolve("copy"));
    try (StockedShop tuned = open(Form.TUNED, home);
        StockedShop baseline = open(Form.BASELINE, copy)) {
      warmUp("tuned, warming up", tuned);
      warmUp("baseline, warming up", baseline);
      Paired mix = inTurns(tuned, baseline, MIX, settings.round());
      Paired orders = inTurns(tuned, baseline, ORDERS, settings.orders());
      return new Measured(books, tuned.client().books(), String.join(" ", flags), mix, orders);
    }
  }

  /** Until two windows in a row cost the same: a JVM that is not warm spends its time on that. */
  private void warmUp(String what, StockedShop shop) {
    if (settings.warmUp().isZero()) {
      return;
    }
    long start = System.nanoTime();
    double before = Double.NaN;
    boolean alike = false;
    for (Duration past = Duration.ZERO;
        past.compareTo(settings.warmUp()) < 0 || (!alike && past.compareTo(LONGEST_WARM_UP) < 0);
        past = Duration.ofNanos(System.nanoTime() - start)) {
      double cost = round(what, shop, MIX, WINDOW).cost();
      alike = Math.abs(cost - before) < ALIKE * Math.max(cost, before);
      before = cost;
    }
  }

  private StockedShop open(Form form, Path home) {
    return StockedShop.open(program, home, form.environment());
  }

  private Paired inTurns(StockedShop tuned, StockedShop baseline, Mix mix, Duration time) {
    List<Round> ofTuned = new ArrayList<>();
    List<Round> ofBaseline = new ArrayList<>();
    for (int round = 0; round < settings.rounds(); round++) {
      ofTuned.add(round("tuned", tuned, mix, time));
      ofBaseline.add(round("baseline", baseline, mix, time));
    }
    return new Paired(ofTuned, ofBaseline);
  }

  /** Has visitors come and go for a time; what they cause is done when it returns. */
  private Round round(String what, StockedShop shop, Mix mix, Duration time) {
    OptionalDouble loadedBefore = loaded(shop);
    ProcessorTime before = shop.processes().processorTime();
    long start = System.nanoTime();
    Played played = shop.client().circle(mix, settings.connections(), time);
    shop.awaitNothingToDo();
    double seconds = (System.nanoTime() - start) / 1e9;
    ProcessorTime spent = shop.processes().processorTime().since(before);
    OptionalDouble loaded = loaded(shop);
    Round round =
        new Round(
            played,
            spent,
            seconds,
            loadedBefore.isPresent() && loaded.isPresent()
                ? OptionalDouble.of(loaded.getAsDouble() - loadedBefore.getAsDouble())
                : OptionalDouble.empty(),
            shop.processes().residentBytes());
    System.out.printf(
        "%s: %,.0f a second, %.1f CPU-seconds for 100,000, client %.1f of %.1f s, %s%n",
        what,
        played.perSecond(),
        round.cost(),
        spent.generator(),
        seconds,
        played.failuresInWords());
    return round;
  }

  /** How often an answer about a book was made anew, while somebody waited for it. */
  private static OptionalDouble loaded(StockedShop shop) {
    return shop.shop().metric("cache_puts_total", "cache=\"book-answers\"");
  }
}
