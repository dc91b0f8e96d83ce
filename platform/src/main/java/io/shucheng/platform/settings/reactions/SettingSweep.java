package io.shucheng.platform.settings.reactions;

import io.shucheng.platform.commands.UnlessCommand;
import io.shucheng.platform.settings.usecase.FollowSettings;
import org.springframework.context.SmartLifecycle;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Follows the sources of settings: before anybody is let in, and twice a second from then on. */
@Component
@UnlessCommand
class SettingSweep implements SmartLifecycle {

  private static final String OFTEN = "${shucheng.settings.interval:500ms}";

  private final FollowSettings followSettings;
  private volatile boolean running;

  SettingSweep(FollowSettings followSettings) {
    this.followSettings = followSettings;
  }

  @Override
  public void start() {
    followSettings.follow();
    running = true;
  }

  @Scheduled(initialDelayString = OFTEN, fixedDelayString = OFTEN)
  void follow() {
    followSettings.follow();
  }

  @Override
  public void stop() {
    running = false;
  }

  @Override
  public boolean isRunning() {
    return running;
  }

  /** Before the modules' own beginnings. */
  @Override
  public int getPhase() {
    return 0;
  }
}
