package io.shucheng.letters.reactions;

import io.shucheng.letters.usecase.WriteToBuyer;
import io.shucheng.ordering.events.OrderEvent;
import io.shucheng.ordering.events.OrderPlaced;
import io.shucheng.ordering.events.OrdersPlaced;
import java.util.concurrent.Semaphore;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;

/**
 * Has a letter written for what happens to an order. Few are written at a time, and none holds a
 * connection meanwhile: a sale places thousands of orders, and a mail server may be slow.
 */
@Component
class OrderReactions {

  private static final int AT_A_TIME = 4;

  private final Consumer<OrderEvent> letters;
  private final Semaphore turns = new Semaphore(AT_A_TIME, true);

  @Autowired
  OrderReactions(WriteToBuyer writeToBuyer) {
    this(writeToBuyer::about);
  }

  OrderReactions(Consumer<OrderEvent> letters) {
    this.letters = letters;
  }

  /** One that fails does not keep the others of its group waiting; then all are tried again. */
  @ApplicationModuleListener(id = "letters.orders-placed", propagation = Propagation.NOT_SUPPORTED)
  void on(OrdersPlaced event) {
    RuntimeException failure = null;
    for (OrderPlaced order : event.orders()) {
      try {
        write(order);
      } catch (RuntimeException e) {
        failure = firstOf(failure, e);
      }
    }
    if (failure != null) {
      throw failure;
    }
  }

  @ApplicationModuleListener(id = "letters.order-changed", propagation = Propagation.NOT_SUPPORTED)
  void on(OrderEvent event) {
    write(event);
  }

  private void write(OrderEvent event) {
    turns.acquireUninterruptibly();
    try {
      letters.accept(event);
    } finally {
      turns.release();
    }
  }

  private static RuntimeException firstOf(@Nullable RuntimeException first, RuntimeException next) {
    if (first == null) {
      return next;
    }
    first.addSuppressed(next);
    return first;
  }
}
