package io.shuchengperf.faults;

import io.shuchengperf.faults.Fault.Surroundings;
import io.shuchengperf.machine.Machine;
import io.shuchengperf.shop.EmptyFolder;
import io.shuchengperf.shop.Exchange;
import io.shuchengperf.shop.OwnShop;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * Opens a shop whose database is behind a faulty wire, and tells what became of its orders. Ends
 * with 1 where fewer than 99.99% were placed, or something leaked. docs/laboratory.md tells how it
 * is started.
 */
public final class FaultRounds {

  private FaultRounds() {}

  public static void main(String[] arguments) throws IOException {
    FaultSettings settings = FaultSettings.of(System.getProperties());
    Path folder = settings.folder().toAbsolutePath();
    Path first = EmptyFolder.at(folder.resolve("first"));
    Path home = EmptyFolder.at(folder.resolve("home"));
    // loads the demo, and leaves a cluster with it
    OwnShop.start(settings.jar(), first, Map.of()).awaitOpen().close();
    List<FaultReport> reports = new ArrayList<>();
    try (OwnPostgres postgres = OwnPostgres.start(first);
        FaultyWire wire = FaultyWire.to(postgres.port());
        StandInRisk risk = StandInRisk.open();
        OwnShop shop =
            OwnShop.start(
                    settings.jar(),
                    home,
                    Map.of(
                        "DATABASE_URL",
                        postgres.url(wire.port()),
                        "SHUCHENG_RISK_URL",
                        risk.url(),
                        "SHUCHENG_LOG_LEVEL",
                        "error"))
                .awaitOpen();
        Exchange exchange = new Exchange(shop.url())) {
      FaultRun run =
          new FaultRun(
              settings, shop, exchange, postgres, new Surroundings(wire, risk, settings.seed()));
      run.warmUp();
      System.out.println(FaultReport.heading());
      for (Fault fault : settings.faults()) {
        FaultReport report = run.run(fault);
        reports.add(report);
        report.lines().forEach(System.out::println);
      }
    }
    System.out.println(Machine.here());
    Files.writeString(folder.resolve("faults.json"), json(reports));
    System.exit(reports.stream().allMatch(FaultReport::keepsItsPromise) ? 0 : 1);
  }

  private static String json(List<FaultReport> reports) {
    return JsonMapper.builder()
            .enable(SerializationFeature.INDENT_OUTPUT)
            .build()
            .writeValueAsString(reports)
        + "\n";
  }
}
