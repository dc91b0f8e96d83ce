package io.shucheng.console.opening;

import java.io.PrintWriter;
import java.util.Map;
import org.springframework.boot.SpringApplication;
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
   * Starts everything but what serves or works in the background, for one command. An open shop's
   * embedded database is shared with it.
   */
  public static ConfigurableApplicationContext forCommand(Class<?> application) {
    return forCommand(application, true);
  }

  /** As {@link #forCommand}, for what must not happen beside an open shop: it is refused then. */
  public static ConfigurableApplicationContext alone(Class<?> application) {
    return forCommand(application, false);
  }

  private static ConfigurableApplicationContext forCommand(Class<?> application, boolean join) {
    return new SpringApplicationBuilder(application)
        .properties(
            Map.of(
                "server.port", "-1",
                "management.server.port", "-1",
                "shucheng.database.join", Boolean.toString(join),
                "shucheng.command", "true"))
        .run("--server.port=-1", "--management.server.port=-1");
  }

  /** Says in one line why it cannot be opened and what to do. */
  public static void explain(Throwable failure, PrintWriter err) {
    err.println("Shucheng cannot open: " + Reasons.of(failure));
    err.flush();
  }
}
