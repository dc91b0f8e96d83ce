package io.shucheng.console.command;

import io.shucheng.console.ProgressDisplay;
import io.shucheng.console.opening.Opening;
import io.shucheng.platform.database.BackupContents;
import io.shucheng.platform.database.Backups;
import io.shucheng.platform.files.PrivateFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.springframework.context.ConfigurableApplicationContext;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** {@code backup FILE}: the whole database in one file. */
@Command(
    name = "backup",
    mixinStandardHelpOptions = true,
    description = "Writes the whole database into one file; the shop may stay open.")
@SuppressWarnings("NullAway.Init") // picocli sets the fields
final class BackupCommand implements Callable<Integer> {

  @ParentCommand private ShuchengCommand shucheng;
  @Spec private CommandSpec spec;

  @Parameters(paramLabel = "FILE", description = "a new file; it holds customers' addresses")
  private Path file;

  @Override
  public Integer call() throws IOException {
    PrivateFile.requireNew(file);
    try (ConfigurableApplicationContext context = Opening.forCommand(shucheng.application())) {
      BackupContents contents;
      try (ProgressDisplay display = ProgressDisplay.of("Backing up", "rows")) {
        contents = context.getBean(Backups.class).write(file, display::show);
      }
      spec.commandLine()
          .getOut()
          .printf(
              "Backed up %,d rows as of %s into %s (%,d bytes)%n",
              contents.rows(), contents.madeAt(), file, Files.size(file));
      return 0;
    }
  }
}
