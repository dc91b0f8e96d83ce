package io.shuchengperf.benchmark;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.Locale;
import org.openjdk.jmh.profile.GCProfiler;
import org.openjdk.jmh.results.Result;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.results.format.ResultFormatType;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.CommandLineOptionException;
import org.openjdk.jmh.runner.options.CommandLineOptions;
import org.openjdk.jmh.runner.options.Options;
import org.openjdk.jmh.runner.options.OptionsBuilder;

/**
 * Runs the benchmarks with the memory they allocate, keeps JMH's JSON and prints a table.
 *
 * <p>Arguments: the folder for the results, then JMH's own ({@code -h} lists them).
 */
public final class RunBenchmarks {

  private RunBenchmarks() {}

  public static void main(String[] args)
      throws IOException, RunnerException, CommandLineOptionException {
    Path folder = Files.createDirectories(Path.of(args[0]));
    String[] rest =
        java.util.Arrays.stream(args).skip(1).filter(arg -> !arg.isBlank()).toArray(String[]::new);
    CommandLineOptions given = new CommandLineOptions(rest);
    if (given.shouldHelp()) {
      given.showHelp();
      return;
    }
    Path results = folder.resolve("results.json");
    Options options =
        new OptionsBuilder()
            .parent(given)
            .addProfiler(GCProfiler.class)
            .resultFormat(ResultFormatType.JSON)
            .result(results.toString())
            .build();
    Collection<RunResult> run = new Runner(options).run();
    System.out.printf("%n%s%nJMH's own figures: %s%n", table(run), results.toAbsolutePath());
  }

  private static String table(Collection<RunResult> run) {
    StringBuilder text = new StringBuilder(500);
    text.append(
        String.format(
            Locale.ROOT, "%-36s %12s %10s %14s%n", "benchmark", "score", "± 99.9%", "bytes an op"));
    for (RunResult result : run) {
      Result<?> time = result.getPrimaryResult();
      Result<?> allocated = result.getSecondaryResults().get("gc.alloc.rate.norm");
      String name = result.getParams().getBenchmark();
      text.append(
          String.format(
              Locale.ROOT,
              "%-36s %12.1f %10.1f %14.0f %s%n",
              name.substring(name.lastIndexOf('.', name.lastIndexOf('.') - 1) + 1),
              time.getScore(),
              time.getScoreError(),
              allocated == null ? 0 : allocated.getScore(),
              time.getScoreUnit()));
    }
    return text.toString();
  }
}
