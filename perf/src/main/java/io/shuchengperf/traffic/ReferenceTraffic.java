package io.shuchengperf.traffic;

import static io.gatling.javaapi.core.CoreDsl.atOnceUsers;
import static io.gatling.javaapi.core.CoreDsl.details;
import static io.gatling.javaapi.core.CoreDsl.global;
import static io.gatling.javaapi.http.HttpDsl.http;

import io.gatling.javaapi.core.Assertion;
import io.gatling.javaapi.core.PopulationBuilder;
import io.gatling.javaapi.core.Simulation;
import io.gatling.javaapi.http.HttpProtocolBuilder;
import io.shuchengperf.machine.ShopProcesses;
import io.shuchengperf.shop.ShopClient;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The reference traffic against a started shop: a closed circle of visitors, measured after a
 * warm-up. Started by Gatling; docs/laboratory.md tells how.
 */
public final class ReferenceTraffic extends Simulation {

  private final TrafficSettings settings = TrafficSettings.of(System.getProperties());
  private final Tally warmUp = new Tally();
  private final Tally tally = new Tally();
  private final Measurement measurement;
  private final Summing summing;

  public ReferenceTraffic() {
    Wares wares = prepare(System.getenv("SHUCHENG_DEMO_PASSWORD"));
    ShopProcesses processes =
        settings.cpu() ? ShopProcesses.listeningOn(port(settings.url())) : ShopProcesses.none();
    measurement =
        new Measurement(InstantSource.system(), processes::processorTime, settings.users());
    summing = new Summing(settings, wares, processes);
    String run = Long.toString(InstantSource.system().millis(), Character.MAX_RADIX);
    setUp(population(new Visits(settings, wares, run))).assertions(promises());
  }

  /** Prints the summary and leaves it beside Gatling's report. */
  @Override
  public void after() {
    TrafficSummary summary = summing.sum(tally, measurement);
    say("\n" + SummaryTable.of(summary));
    if (warmUp.failures() > 0) {
      say("Of the warm-up, which is not in it, " + warmUp.failures() + " requests failed.");
    }
    try {
      Path file = new SummaryFile(settings.results()).write(summary);
      say("The same as JSON: " + file.toAbsolutePath());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Wares prepare(@Nullable String demoPassword) {
    try (ShopClient shop = new ShopClient(settings.url())) {
      Wares wares = new GatherWares(shop).gather(settings.books());
      say(wares.books().size() + " books, " + wares.terms().size() + " search terms");
      if (settings.restock() == 0 || !settings.mix().has(Kind.ORDER)) {
        return wares;
      }
      if (demoPassword == null) {
        say("The stock stays as it is and will sell out: SHUCHENG_DEMO_PASSWORD is not set here");
        return wares;
      }
      new Restock(shop, demoPassword).fill(wares.books(), settings.restock());
      say(settings.restock() + " copies of each are on the shelves");
      return wares;
    }
  }

  private PopulationBuilder population(Visits visits) {
    PopulationBuilder measured =
        visits
            .scenarioOf(
                "visits", settings.duration(), tally, measurement::begins, measurement::ends)
            .injectOpen(atOnceUsers(settings.users()))
            .protocols(protocol());
    if (settings.warmUp().isZero()) {
      return measured;
    }
    // silent: neither in the report nor in the summary
    return visits
        .scenarioOf("warm-up", settings.warmUp(), warmUp, () -> {}, () -> {})
        .injectOpen(atOnceUsers(settings.users()))
        .protocols(protocol().silentUri(".*"))
        .andThen(measured);
  }

  private HttpProtocolBuilder protocol() {
    return http.baseUrl(settings.url().toString())
        .acceptHeader("application/json")
        .userAgentHeader("shucheng-perf")
        .disableWarmUp()
        // every look is a whole one, as by a new visitor
        .disableCaching()
        .disableFollowRedirect();
  }

  private Assertion[] promises() {
    Stream<Assertion> times =
        Arrays.stream(Kind.values())
            .filter(settings.mix()::has)
            .map(kind -> details(kind.label()).responseTime().percentile(95).lt(kind.target()));
    return Stream.concat(Stream.of(global().failedRequests().percent().lt(0.01)), times)
        .toArray(Assertion[]::new);
  }

  private static int port(URI url) {
    return url.getPort() > 0 ? url.getPort() : "https".equals(url.getScheme()) ? 443 : 80;
  }

  private static void say(String text) {
    System.out.println(text);
  }
}
