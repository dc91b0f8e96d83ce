package io.shucheng.console.command;

import io.shucheng.catalog.ImportProgress;
import io.shucheng.catalog.ImportRequest;
import io.shucheng.catalog.Imports;
import io.shucheng.console.ProgressDisplay;
import io.shucheng.console.opening.Opening;
import io.shucheng.platform.events.EventBacklog;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Currency;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ConfigurableApplicationContext;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** {@code import FILE}: takes a publisher's or wholesaler's file into the catalog. */
@Command(
    name = "import",
    mixinStandardHelpOptions = true,
    description = "Imports a catalog file. A second run changes nothing; see docs/imports.md.")
@SuppressWarnings("NullAway.Init") // picocli sets the fields
final class ImportCommand implements Callable<Integer> {

  @ParentCommand private ShuchengCommand shucheng;
  @Spec private CommandSpec spec;

  @Parameters(paramLabel = "FILE", description = "the file to import")
  private Path file;

  @Option(names = "--format", required = true, description = "onix or csv")
  private ImportRequest.Format format;

  @Option(names = "--profile", description = "the columns of a CSV file; recognized where omitted")
  private @Nullable String profile;

  @Option(names = "--source", description = "whose records these are")
  private @Nullable String source;

  @Option(names = "--currency", description = "of prices that name none, such as AUD")
  private @Nullable Currency currency;

  @Option(names = "--dry-run", description = "read and judge everything, change nothing")
  private boolean dryRun;

  @Option(names = "--rejects", description = "where to write the reject report (CSV)")
  private @Nullable Path rejects;

  @Override
  public Integer call() throws IOException {
    PrintWriter err = spec.commandLine().getErr();
    if (!Files.isReadable(file) || Files.isDirectory(file)) {
      err.println("There is no file to read at " + file + ": check the path");
      return 1;
    }
    try (ConfigurableApplicationContext context = Opening.forCommand(shucheng.application())) {
      ImportRequest request =
          new ImportRequest(
              String.valueOf(file.getFileName()), format, profile, source, currency, dryRun);
      Imports imports = context.getBean(Imports.class);
      ImportProgress end;
      try (ProgressDisplay display =
          ProgressDisplay.of("Importing " + file.getFileName(), "books read")) {
        end = imports.run(request, file, display::show);
      }
      Instant begun = Instant.ofEpochMilli(context.getStartupDate());
      context.getBean(EventBacklog.class).awaitDelivered(begun, Duration.ofMinutes(1));
      report(end, imports);
      return end.status() == ImportProgress.Status.COMPLETED ? 0 : 1;
    }
  }

  private void report(ImportProgress end, Imports imports) throws IOException {
    PrintWriter out = spec.commandLine().getOut();
    out.printf(
        "%s%,d records read: %,d accepted, %,d unchanged, %,d rejected (%,.0f a second)%n",
        dryRun ? "Dry run, nothing was changed. " : "",
        end.read(),
        end.accepted(),
        end.unchanged(),
        end.rejected(),
        end.perSecond());
    if (end.failure() != null) {
      spec.commandLine().getErr().println(end.failure());
    }
    if (end.rejected() > 0 || rejects != null) {
      Path report = rejects != null ? rejects : Path.of(file.getFileName() + ".rejects.csv");
      try (OutputStream csv = Files.newOutputStream(report)) {
        imports.writeRejects(end.id(), csv);
      }
      out.println("What was not taken, why, and what to do: " + report);
    }
    out.flush();
  }
}
