package io.shucheng.ordering.http;

import io.shucheng.ordering.domain.CustomerOrder;
import io.shucheng.ordering.domain.OrderHistory;
import io.shucheng.ordering.domain.OrderLine;
import io.shucheng.ordering.domain.Progress;
import io.shucheng.ordering.usecase.InspectOrders;
import io.shucheng.ordering.usecase.StaffOrder;
import io.shucheng.platform.money.Money;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * An order as the back office sees it, on the wire.
 *
 * @param refunded what is paid back, or about to be
 * @param heldBack whether it is not to be shipped before somebody has looked at it
 * @param fulfilment how far each line has come
 * @param history what made each version, oldest first
 */
record StaffOrderView(
    OrderView order,
    String accountId,
    long version,
    Instant changedAt,
    Money refunded,
    boolean heldBack,
    List<LineProgress> fulfilment,
    List<ShipmentView> shipments,
    List<RefundView> refunds,
    List<HistoryView> history) {

  /** An order in a list. */
  record Summary(
      OrderView order,
      String accountId,
      long version,
      Instant changedAt,
      Money refunded,
      boolean heldBack) {

    static Summary of(InspectOrders.Summary summary) {
      CustomerOrder kept = summary.kept();
      return new Summary(
          OrderView.of(summary.shown()),
          kept.customer().toString(),
          kept.version(),
          kept.changedAt(),
          kept.refunded(),
          kept.heldBack());
    }
  }

  /** How many copies of a line are where. */
  record LineProgress(
      long bookId,
      int quantity,
      int toShip,
      int withdrawn,
      int shipped,
      int delivered,
      int returned,
      int refunded) {

    static LineProgress of(OrderLine line) {
      Progress progress = line.progress();
      return new LineProgress(
          line.book().value(),
          line.quantity(),
          line.toShip(),
          progress.withdrawn(),
          progress.shipped(),
          progress.delivered(),
          progress.returned(),
          progress.refunded());
    }
  }

  /** Who made what of the order. */
  record HistoryView(
      long version,
      String event,
      String status,
      String actorKind,
      @Nullable String actor,
      @Nullable String detail,
      Instant at) {

    static HistoryView of(OrderHistory.Entry entry) {
      return new HistoryView(
          entry.version(),
          entry.event(),
          entry.status().name(),
          entry.actor().kind().name(),
          entry.actor().name(),
          entry.detail(),
          entry.at());
    }
  }

  /** Whether an order is as a write's {@code If-Match} has it; looks only where there is one. */
  static Predicate<Supplier<StaffOrder>> expected(@Nullable String ifMatch) {
    return order -> ETags.allows(ifMatch, () -> of(order.get()));
  }

  static StaffOrderView of(StaffOrder staffOrder) {
    CustomerOrder kept = staffOrder.kept();
    return new StaffOrderView(
        OrderView.of(staffOrder.shown()),
        kept.customer().toString(),
        kept.version(),
        kept.changedAt(),
        kept.refunded(),
        kept.heldBack(),
        kept.lines().stream().map(LineProgress::of).toList(),
        staffOrder.shipments().stream().map(ShipmentView::of).toList(),
        staffOrder.refunds().stream().map(RefundView::of).toList(),
        history(kept, staffOrder.history()));
  }

  private static List<HistoryView> history(CustomerOrder kept, List<OrderHistory.Entry> later) {
    List<HistoryView> history = new ArrayList<>();
    history.add(
        new HistoryView(
            1,
            "PLACED",
            "AWAITING_PAYMENT",
            "CUSTOMER",
            kept.customer().toString(),
            null,
            kept.createdAt()));
    later.forEach(entry -> history.add(HistoryView.of(entry)));
    return history;
  }
}
