package io.shucheng.console.command;

import io.shucheng.console.ProgressDisplay;
import io.shucheng.console.opening.Opening;
import io.shucheng.platform.database.BackupContents;
import io.shucheng.platform.database.Backups;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.springframework.context.ConfigurableApplicationContext;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code restore FILE}: a new database from a backup. */
@Command(
    name = "restore",
    mixinStandardHelpOptions = true,
    description = "Fills a new, empty database from a backup of this or an older version.")
@SuppressWarnings("NullAway.Init") // picocli sets the fields
final class RestoreCommand implements Callable<Integer> {

  @Spec private CommandSpec spec;

  @Parameters(paramLabel = "FILE", description = "what 'shucheng backup' wrote")
  private Path file;

  @Override
  public Integer call() throws IOException {
    if (!Files.isReadable(file) || Files.isDirectory(file)) {
      spec.commandLine()
          .getErr()
          .println("There is no file to read at " + file + ": check the path");
      return 1;
    }
    try (ConfigurableApplicationContext context = Opening.databaseAlone()) {
      BackupContents contents;
      try (ProgressDisplay display = ProgressDisplay.of("Restoring", "rows")) {
        contents = context.getBean(Backups.class).restore(file, display::show);
      }
      spec.commandLine()
          .getOut()
          .printf("Restored %,d rows as of %s%n", contents.rows(), contents.madeAt());
      return 0;
    }
  }
}
