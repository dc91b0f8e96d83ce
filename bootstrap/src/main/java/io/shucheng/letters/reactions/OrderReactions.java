package io.shucheng.letters.reactions;

import io.shucheng.letters.usecase.WriteToBuyer;
import io.shucheng.ordering.events.OrderEvent;
import io.shucheng.ordering.events.OrdersPlaced;
import java.util.List;
import java.util.concurrent.Semaphore;
import java.util.function.Consumer;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;

/**
 * Has a letter written for what happens to an order. Few groups are written to at a time, and none
 * holds a connection meanwhile: a sale places thousands of orders, and a mail server may be slow.
 */
@Component
class OrderReactions {

  private static final int AT_A_TIME = 4;

  private final Consumer<List<? extends OrderEvent>> letters;
  private final Semaphore turns = new Semaphore(AT_A_TIME, true);

  @Autowired
  OrderReactions(WriteToBuyer writeToBuyer) {
    this(writeToBuyer::about);
  }

  OrderReactions(Consumer<List<? extends OrderEvent>> letters) {
    this.letters = letters;
  }

  @ApplicationModuleListener(id = "letters.orders-placed", propagation = Propagation.NOT_SUPPORTED)
  void on(OrdersPlaced event) {
    write(event.orders());
  }

  @ApplicationModuleListener(id = "letters.order-changed", propagation = Propagation.NOT_SUPPORTED)
  void on(OrderEvent event) {
    write(List.of(event));
  }

  private void write(List<? extends OrderEvent> events) {
    turns.acquireUninterruptibly();
    try {
      letters.accept(events);
    } finally {
      turns.release();
    }
  }
}
