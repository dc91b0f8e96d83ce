package io.shucheng.console.command;

import io.shucheng.console.opening.Opening;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** The binary's command line; without a command it opens the shop. */
@Command(
    name = "shucheng",
    mixinStandardHelpOptions = true,
    versionProvider = ShuchengVersion.class,
    description = "An online bookstore. Without a command it opens the shop.",
    synopsisSubcommandLabel = "[COMMAND]",
    subcommands = {
      ImportCommand.class,
      ExportCommand.class,
      BackupCommand.class,
      RestoreCommand.class,
      MigrateCommand.class,
      VerifyCommand.class,
      InstallCommand.class,
      AccountCommand.class
    },
    footerHeading = "%nEnvironment:%n",
    footer = {
      "  SERVER_PORT             the shop's port (8080)",
      "  MANAGEMENT_PORT         health and metrics (8081)",
      "  DATABASE_URL            postgresql://user:password@host:5432/database; unset: embedded",
      "  DATABASE_URL_FILE       a file that holds it",
      "  SHUCHENG_HOME           database, index, keys, logs (./data)",
      "  SHUCHENG_URL            the address customers see",
      "  SHUCHENG_CURRENCY       what the shop sells in (CNY)",
      "  SHUCHENG_DEMO           true or false; true for a new embedded database",
      "  SHUCHENG_DEMO_PASSWORD  the demo accounts' password; generated where unset"
    })
public final class ShuchengCommand implements Runnable {

  /** Not an exit code: the shop is open and this thread is done. */
  public static final int SERVING = -1;

  private final Class<?> application;
  private boolean serving;

  private ShuchengCommand(Class<?> application) {
    this.application = application;
  }

  /**
   * Does what the arguments ask for.
   *
   * @return an exit code, or {@link #SERVING}
   */
  public static int execute(Class<?> application, String[] args) {
    ShuchengCommand root = new ShuchengCommand(application);
    int exit =
        new CommandLine(root)
            .setCaseInsensitiveEnumValuesAllowed(true)
            .setExecutionExceptionHandler(
                (failure, line, _) -> {
                  if (line.getCommand() == root) {
                    Opening.explain(failure, line.getErr());
                  } else {
                    Opening.explainCommand(failure, line.getErr());
                  }
                  return 1;
                })
            .execute(args);
    return root.serving ? SERVING : exit;
  }

  @Override
  public void run() {
    Opening.serve(application);
    serving = true;
  }

  /** The application that commands start without its web server. */
  Class<?> application() {
    return application;
  }
}
