package io.shucheng.catalog.usecase;

import io.shucheng.catalog.ImportId;
import io.shucheng.catalog.domain.ImportLimits;
import io.shucheng.catalog.domain.ImportRun;
import io.shucheng.catalog.domain.ImportRuns;
import io.shucheng.platform.commands.UnlessCommand;
import java.time.Clock;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * Says of imports whose process ended that they failed, and deletes the files they left. Only the
 * shop does so: a command may run beside it.
 */
@Component
@UnlessCommand
class ClearAwayDeadImports implements SmartLifecycle {

  private static final Logger LOG = LoggerFactory.getLogger(ClearAwayDeadImports.class);
  private static final String DIED =
      "the shop ended while this import ran; start this import again; what was done stands";

  private final ImportRuns runs;
  private final Spool spool;
  private final Clock clock;
  private volatile boolean running;

  ClearAwayDeadImports(ImportRuns runs, ImportLimits limits, Clock clock) {
    this.runs = runs;
    this.spool = new Spool(limits);
    this.clock = clock;
  }

  List<ImportId> clear() {
    return runs.failAbandoned(DIED, clock.instant());
  }

  @Override
  public void start() {
    List<ImportId> died = clear();
    if (!died.isEmpty()) {
      LOG.warn("{} imports had not ended when the shop did: {}", died.size(), died);
    }
    spool.dropAllBut(id -> runs.find(id).filter(ImportRun::isRunning).isPresent());
    running = true;
  }

  @Override
  public void stop() {
    running = false;
  }

  @Override
  public boolean isRunning() {
    return running;
  }

  /** Before the doors open: a file that is just being uploaded is of no import yet. */
  @Override
  public int getPhase() {
    return 0;
  }
}
