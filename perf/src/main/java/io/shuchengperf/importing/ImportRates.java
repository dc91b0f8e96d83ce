package io.shuchengperf.importing;

import io.shuchengperf.machine.Machine;
import io.shuchengperf.machine.ProcessorTime;
import io.shuchengperf.machine.ShopProcesses;
import io.shuchengperf.shop.ShopClient;
import io.shuchengperf.shop.UnusableShopException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.concurrent.locks.LockSupport;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * Imports each file twice into a shop that is open, and tells how fast it went. The first run makes
 * or changes books, the second should find nothing new.
 */
public final class ImportRates {

  private static final String MERCHANDISER = "merchandiser@example.com";

  /** A token may live for 15 minutes. */
  private static final Duration TOKEN_LIFE = Duration.ofMinutes(10);

  private static final Duration BETWEEN_LOOKS = Duration.ofMillis(50);
  private static final int RUNS = 2;

  private final ShopClient shop;
  private final ShopProcesses processes;
  private final String password;

  ImportRates(ShopClient shop, ShopProcesses processes, String password) {
    this.shop = shop;
    this.processes = processes;
    this.password = password;
  }

  /** Arguments: the shop's address, a folder for the results, the files. */
  public static void main(String[] arguments) throws Exception {
    URI url = URI.create(arguments[0]);
    List<Path> files =
        Arrays.stream(arguments).skip(2).filter(name -> !name.isBlank()).map(Path::of).toList();
    String password = Objects.requireNonNullElse(System.getenv("SHUCHENG_DEMO_PASSWORD"), "");
    if (files.isEmpty() || password.isEmpty()) {
      throw new IllegalArgumentException(
          "name the files with -Dimports.files=\"a.csv b.xml\" and the demo accounts' password in SHUCHENG_DEMO_PASSWORD");
    }
    try (ShopClient shop = new ShopClient(url)) {
      ImportRates rates = new ImportRates(shop, ShopProcesses.listeningOn(url.getPort()), password);
      List<ImportRun> runs = rates.measure(files);
      System.out.print(table(runs));
      System.out.println(Machine.here());
      Path folder = Files.createDirectories(Path.of(arguments[1]));
      Files.writeString(folder.resolve("imports.json"), json(runs));
    } catch (UnusableShopException e) {
      System.err.println(e.getMessage());
      System.exit(1);
    }
  }

  List<ImportRun> measure(List<Path> files) {
    List<ImportRun> runs = new ArrayList<>();
    for (Path file : files) {
      for (int run = 1; run <= RUNS; run++) {
        runs.add(measure(file, run));
      }
    }
    return runs;
  }

  private ImportRun measure(Path file, int run) {
    String name = file.getFileName().toString();
    String format = name.endsWith(".csv") ? "csv" : "onix";
    String token = shop.logIn(MERCHANDISER, password);
    ProcessorTime before = processes.processorTime();
    JsonNode begun =
        shop.post(
            "/api/v2/catalog/imports?format=" + format, file, "application/octet-stream", token);
    JsonNode state = awaitEnd("/api/v2/catalog/imports/" + begun.required("id").asString());
    ProcessorTime spent = processes.processorTime().since(before);
    if (!state.required("status").asString().equals("COMPLETED")) {
      throw new UnusableShopException(
          "the import of %s failed: %s".formatted(file, state.path("failure").asString()));
    }
    double seconds =
        Duration.between(
                    Instant.parse(state.required("startedAt").asString()),
                    Instant.parse(state.required("finishedAt").asString()))
                .toNanos()
            / 1e9;
    long read = state.required("read").asLong();
    return new ImportRun(
        name,
        run,
        read,
        state.required("accepted").asLong(),
        state.required("unchanged").asLong(),
        state.required("rejected").asLong(),
        seconds,
        read / seconds,
        spent);
  }

  private JsonNode awaitEnd(String path) {
    while (true) {
      String token = shop.logIn(MERCHANDISER, password);
      long expires = System.nanoTime() + TOKEN_LIFE.toNanos();
      while (System.nanoTime() < expires) {
        JsonNode state = shop.get(path, token);
        if (!state.required("status").asString().equals("RUNNING")) {
          return state;
        }
        LockSupport.parkNanos(BETWEEN_LOOKS.toNanos());
      }
    }
  }

  private static String table(List<ImportRun> runs) {
    StringBuilder table = new StringBuilder();
    table.append(
        String.format(
            Locale.ROOT,
            "%-28s %3s %8s %8s %9s %8s %8s %9s %16s %7s%n",
            "file",
            "run",
            "read",
            "accepted",
            "unchanged",
            "rejected",
            "seconds",
            "a second",
            "CPU-s per 10,000",
            "others"));
    for (ImportRun run : runs) {
      table.append(
          String.format(
              Locale.ROOT,
              "%-28s %3d %8d %8d %9d %8d %8.2f %9.0f %16.2f %7.1f%n",
              run.file(),
              run.run(),
              run.read(),
              run.accepted(),
              run.unchanged(),
              run.rejected(),
              run.seconds(),
              run.perSecond(),
              run.per10000(),
              run.spent().others()));
    }
    return table.toString();
  }

  private static String json(List<ImportRun> runs) {
    return JsonMapper.builder()
            .enable(SerializationFeature.INDENT_OUTPUT)
            .build()
            .writeValueAsString(runs)
        + "\n";
  }
}
