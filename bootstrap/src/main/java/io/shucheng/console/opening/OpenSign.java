package io.shucheng.console.opening;

import io.shucheng.console.ProgressDisplay;
import io.shucheng.platform.commands.UnlessCommand;
import io.shucheng.platform.events.EventBacklog;
import io.shucheng.search.IndexProgress;
import io.shucheng.search.Search;
import java.io.PrintStream;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.event.EventListener;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/**
 * Tells on the terminal that the shop is open, once everything imported can be found and bought.
 */
@Component
@UnlessCommand
class OpenSign {

  /** An index that takes longer is told of, and the shop opens all the same. */
  private static final Duration PATIENCE = Duration.ofMinutes(5);

  private final Search search;
  private final EventBacklog backlog;
  private final Environment environment;

  OpenSign(Search search, EventBacklog backlog, Environment environment) {
    this.search = search;
    this.backlog = backlog;
    this.environment = environment;
  }

  @EventListener
  void tell(ApplicationReadyEvent ready) {
    PrintStream out = System.out;
    long patience = System.nanoTime() + PATIENCE.toNanos();
    Instant begun = Instant.ofEpochMilli(ready.getApplicationContext().getStartupDate());
    backlog.awaitDelivered(begun, Duration.ofMinutes(1));
    awaitIndex(patience);
    if (!search.isUpToDate()) {
      out.println("The search index is still being built; books appear in it as it grows");
    }
    out.println("Shucheng is open at " + address(ready));
    out.flush();
  }

  /** Shows how far an index is that takes a while. */
  private void awaitIndex(long patience) {
    Optional<ProgressDisplay> display = Optional.empty();
    try {
      while (!search.isUpToDate() && System.nanoTime() - patience < 0) {
        Optional<IndexProgress> progress = search.progress();
        if (display.isEmpty() && progress.isPresent()) {
          display = Optional.of(ProgressDisplay.of("Indexing", "books"));
        }
        display.ifPresent(
            shown -> progress.ifPresent(made -> shown.show(made.done(), made.total())));
        LockSupport.parkNanos(Duration.ofMillis(50).toNanos());
      }
    } finally {
      display.ifPresent(ProgressDisplay::close);
    }
  }

  private String address(ApplicationReadyEvent ready) {
    String told = environment.getProperty("SHUCHENG_URL", "");
    if (!told.isBlank()) {
      return told;
    }
    int port =
        ready.getApplicationContext() instanceof WebServerApplicationContext context
                && context.getWebServer() != null
            ? context.getWebServer().getPort()
            : environment.getProperty("server.port", Integer.class, 8080);
    return "http://localhost:" + port;
  }
}
