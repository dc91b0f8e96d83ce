package io.shucheng.console.command;

import io.shucheng.console.opening.Opening;
import java.util.concurrent.Callable;
import org.springframework.context.ConfigurableApplicationContext;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** {@code migrate}: brings the database to this version's schemas, as every start does. */
@Command(
    name = "migrate",
    mixinStandardHelpOptions = true,
    description = "Brings the database to this version's schemas and exits.")
@SuppressWarnings("NullAway.Init") // picocli sets the fields
final class MigrateCommand implements Callable<Integer> {

  @ParentCommand private ShuchengCommand shucheng;
  @Spec private CommandSpec spec;

  @Override
  public Integer call() {
    try (ConfigurableApplicationContext _ = Opening.forCommand(shucheng.application())) {
      spec.commandLine().getOut().println("The database has this version's schemas.");
      return 0;
    }
  }
}
