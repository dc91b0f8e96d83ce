package io.shucheng.ordering.usecase;

import io.shucheng.ordering.domain.SandboxBooks;
import io.shucheng.ordering.domain.SandboxBooks.Delivery;
import io.shucheng.ordering.domain.SandboxCallbacks;
import io.shucheng.ordering.domain.SandboxCallbacks.UndeliveredException;
import java.time.Duration;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Async;
import org.springframework.stereotype.Component;

/** Delivers the callbacks that the sandbox provider owes; outside of any transaction. */
@Component
public class DeliverSandboxCallbacks {

  private static final Logger log = LoggerFactory.getLogger(DeliverSandboxCallbacks.class);

  /** Longer than the attempts of one delivery take; doubled after each. */
  private static final Duration FIRST_BACK_OFF = Duration.ofSeconds(20);

  private static final int BATCH = 20;

  private final SandboxBooks books;
  private final SandboxCallbacks callbacks;
  private final ShopClock clock;

  DeliverSandboxCallbacks(SandboxBooks books, SandboxCallbacks callbacks, ShopClock clock) {
    this.books = books;
    this.callbacks = callbacks;
    this.clock = clock;
  }

  /** Delivers all that are due, on a thread of its own; what fails is tried again later. */
  @Async
  public void deliverDue() {
    if (!callbacks.areReady()) {
      return;
    }
    List<Delivery> due;
    do {
      due = books.takeDue(clock.now(), FIRST_BACK_OFF, BATCH);
      due.forEach(this::deliver);
    } while (due.size() == BATCH);
  }

  private void deliver(Delivery delivery) {
    try {
      callbacks.deliver(delivery);
      books.delivered(delivery.webhookId(), clock.now());
    } catch (UndeliveredException e) {
      log.warn("Callback {} is still owed: {}", delivery.webhookId(), e.getMessage());
      books.failed(delivery.webhookId(), String.valueOf(e.getMessage()));
    }
  }
}
