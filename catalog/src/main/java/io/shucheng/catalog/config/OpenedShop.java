package io.shucheng.catalog.config;

import io.shucheng.platform.threads.Follower;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Whether the shop is open on this node, of which it gives a hint when it is. Thread-safe. */
@Component
class OpenedShop implements Follower.Hints {

  private final List<Runnable> hints = new CopyOnWriteArrayList<>();
  private volatile boolean open;

  boolean isOpen() {
    return open;
  }

  @Override
  public Runnable subscribe(Runnable hint) {
    hints.add(hint);
    return () -> hints.remove(hint);
  }

  @EventListener(ApplicationReadyEvent.class)
  void opened() {
    open = true;
    hints.forEach(Runnable::run);
  }
}
