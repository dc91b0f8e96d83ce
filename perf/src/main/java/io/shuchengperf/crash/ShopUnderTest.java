package io.shuchengperf.crash;

import io.shuchengperf.shop.Exchange;
import io.shuchengperf.shop.Exchange.Call;
import io.shuchengperf.shop.OwnShop;
import io.shuchengperf.shop.OwnShop.Said;
import io.shuchengperf.shop.UnusableShopException;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;

/** The shop of a run: always on the same folder, started again when it is gone. */
final class ShopUnderTest implements AutoCloseable {

  /**
   * How long the shop may take to find its database again; PostgreSQL recovers within one or two
   * seconds, and several times that on a machine that is busy with something else.
   */
  private static final Duration PATIENCE = Duration.ofSeconds(20);

  private static final Duration BETWEEN_LOOKS = Duration.ofMillis(50);

  private final Path jar;
  private final Path home;
  private final Findings findings;
  private final Map<String, String> environment;
  private OwnShop shop;
  private Exchange exchange;

  private ShopUnderTest(Path jar, Path home, int timeToPay, Findings findings) {
    this.jar = jar;
    // unpaid orders expire while the run goes on, some of them while the shop is down
    this.environment =
        Map.of("SHUCHENG_ORDERING_TIMETOPAY", timeToPay + "s", "SHUCHENG_LOG_LEVEL", "error");
    this.home = home;
    this.findings = findings;
    this.shop = start();
    this.exchange = new Exchange(shop.url());
  }

  static ShopUnderTest open(CrashSettings settings, Path home, Findings findings) {
    return new ShopUnderTest(settings.jar(), home, settings.timeToPay(), findings);
  }

  OwnShop process() {
    return shop;
  }

  Exchange exchange() {
    return exchange;
  }

  private OwnShop start() {
    return OwnShop.start(jar, home, environment).awaitOpen();
  }

  /**
   * Waits until it answers from its database again; starts it again where that does not come, as it
   * never does where PostgreSQL's first process is gone.
   */
  boolean comeBack(Round round) {
    if (shop.isAlive() && round.kill() == Kill.BACKEND) {
      if (answersAgain()) {
        return false;
      }
      dumpThreads(round);
      findings.add(
          "a shop whose database recovers goes on", "round " + round.number(), "it does not");
    }
    end();
    exchange.close();
    shop = start();
    exchange = new Exchange(shop.url());
    return true;
  }

  /** Writes down what its threads do, for whoever wants to know why it is silent. */
  void dumpThreads(Round round) {
    if (shop.isAlive()) {
      shop.dumpThreads(home.resolve("logs"), "threads-" + round.number());
    }
  }

  private boolean answersAgain() {
    long end = System.nanoTime() + PATIENCE.toNanos();
    while (System.nanoTime() - end < 0) {
      try {
        if (exchange.send(Call.get("/api/v1/books?limit=1", null)).status() == 200
            && backlog() >= 0) {
          return true;
        }
      } catch (IOException _) {
        // not yet
      }
      LockSupport.parkNanos(BETWEEN_LOOKS.toNanos());
    }
    return false;
  }

  private void end() {
    if (!shop.isAlive()) {
      return;
    }
    try {
      shop.close();
    } catch (UnusableShopException e) {
      findings.remark("SIGTERM ends a shop without its database", "shop", "" + e.getMessage());
    }
  }

  /** Events that wait for their listeners; negative where the shop cannot tell. */
  double backlog() {
    return shop.backlog();
  }

  /** Has the shop's own command prove its data. */
  void verify() {
    Said said = OwnShop.command(jar, home, "verify");
    if (said.exit() != 0) {
      findings.add("verify finds that every rule holds", "verify", said.text().strip());
    }
  }

  @Override
  public void close() {
    exchange.close();
    end();
  }
}
