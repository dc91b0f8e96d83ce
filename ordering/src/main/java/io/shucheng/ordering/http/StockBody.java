package io.shucheng.ordering.http;

import io.shucheng.ordering.domain.Stock;
import io.shucheng.ordering.domain.StockMovement;
import io.shucheng.ordering.usecase.StockView;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A book's stock on the wire.
 *
 * @param ledger the latest movements, newest first
 */
record StockBody(
    long bookId,
    int onHand,
    int held,
    int allocated,
    int available,
    long version,
    List<MovementView> ledger) {

  /** A line of the ledger. */
  record MovementView(
      StockMovement.Kind kind,
      int onHandChange,
      int heldChange,
      int allocatedChange,
      @Nullable String orderId,
      @Nullable String actor,
      @Nullable String note,
      Instant at) {}

  static StockBody of(StockView view) {
    Stock stock = view.stock();
    return new StockBody(
        stock.book().value(),
        stock.onHand(),
        stock.held(),
        stock.allocated(),
        stock.available(),
        stock.version(),
        view.ledger().stream().map(StockBody::movement).toList());
  }

  private static MovementView movement(StockMovement movement) {
    return new MovementView(
        movement.kind(),
        movement.change().onHand(),
        movement.change().held(),
        movement.change().allocated(),
        text(movement.order()),
        text(movement.actor()),
        movement.note(),
        movement.at());
  }

  private static @Nullable String text(@Nullable Object id) {
    return id == null ? null : id.toString();
  }
}
