package io.shucheng.console.opening;

import io.shucheng.platform.commands.UnlessCommand;
import java.io.PrintWriter;
import java.util.Map;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/** Starts the application. */
public final class Opening {

  private Opening() {}

  /** Opens the shop and returns when it answers. SIGTERM and SIGINT close it; it ends with 0. */
  public static void serve(Class<?> application) {
    new SpringApplicationBuilder(application).run();
    // runs when the shop is closed; a JVM that a signal ends would end with 143, however well
    // everything was brought to its end
    SpringApplication.getShutdownHandlers().add(() -> Runtime.getRuntime().halt(0));
  }

  /**
   * Starts what one command needs, and neither what serves nor what works by itself now and then.
   * An open shop's embedded database is shared with it.
   */
  public static ConfigurableApplicationContext forCommand(Class<?> application) {
    return command(application, true);
  }

  /**
   * Starts the database and nothing of the shop, for what must not happen beside anything else. It
   * is refused where a shop is open on the same folder.
   */
  public static ConfigurableApplicationContext databaseAlone() {
    return command(DatabaseAlone.class, false);
  }

  private static ConfigurableApplicationContext command(Class<?> application, boolean join) {
    return new SpringApplicationBuilder(application)
        .properties(
            Map.of(
                "server.port",
                "-1",
                "management.server.port",
                "-1",
                "shucheng.database.join",
                Boolean.toString(join),
                UnlessCommand.PROPERTY,
                "true"))
        .run("--server.port=-1", "--management.server.port=-1");
  }

  /** Says in one line why the shop cannot be opened and what to do. */
  public static void explain(Throwable failure, PrintWriter err) {
    err.println("Shucheng cannot open: " + Reasons.of(failure));
    err.flush();
  }

  /** Says in one line why a command was not carried out and what to do. */
  public static void explainCommand(Throwable failure, PrintWriter err) {
    err.println("Shucheng cannot do this: " + Reasons.of(failure));
    err.flush();
  }

  /** Found by its name only, so that the shop itself does not take it for one of its parts. */
  @EnableAutoConfiguration
  static class DatabaseAlone {}
}
