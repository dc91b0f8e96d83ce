package io.shucheng.ordering.usecase;

import io.shucheng.ordering.Order;
import io.shucheng.ordering.domain.CustomerOrder;
import io.shucheng.ordering.domain.OrderHistory;
import io.shucheng.ordering.domain.Refund;
import io.shucheng.ordering.domain.Shipment;
import java.util.List;

/**
 * An order as the back office sees it.
 *
 * @param shown as its customer sees it
 * @param kept as it is kept
 * @param shipments oldest first
 * @param refunds oldest first
 * @param history from the second version on
 */
public record StaffOrder(
    Order shown,
    CustomerOrder kept,
    List<Shipment> shipments,
    List<Refund> refunds,
    List<OrderHistory.Entry> history) {

  public StaffOrder {
    shipments = List.copyOf(shipments);
    refunds = List.copyOf(refunds);
    history = List.copyOf(history);
  }
}
