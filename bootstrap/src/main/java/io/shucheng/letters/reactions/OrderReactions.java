package io.shucheng.letters.reactions;

import io.shucheng.letters.usecase.WriteTogether;
import io.shucheng.ordering.events.OrderEvent;
import io.shucheng.ordering.events.OrdersPlaced;
import java.util.List;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;

/**
 * Has a letter written for what happens to an order. None holds a connection meanwhile: a sale
 * places thousands of orders, and a mail server may be slow.
 */
@Component
class OrderReactions {

  private final WriteTogether writeTogether;

  OrderReactions(WriteTogether writeTogether) {
    this.writeTogether = writeTogether;
  }

  @ApplicationModuleListener(id = "letters.orders-placed", propagation = Propagation.NOT_SUPPORTED)
  void on(OrdersPlaced event) {
    writeTogether.about(event.orders());
  }

  @ApplicationModuleListener(id = "letters.order-changed", propagation = Propagation.NOT_SUPPORTED)
  void on(OrderEvent event) {
    writeTogether.about(List.of(event));
  }
}
