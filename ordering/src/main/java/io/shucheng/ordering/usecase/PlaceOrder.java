package io.shucheng.ordering.usecase;

import io.shucheng.ordering.Order;
import io.shucheng.ordering.OrderNotTakenException;
import io.shucheng.ordering.OrderRequest;
import io.shucheng.ordering.domain.Arrival;
import io.shucheng.platform.identity.AccountId;
import org.springframework.dao.TransientDataAccessResourceException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.IllegalTransactionStateException;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Places an order: all of it is kept, durably, or nothing. */
@Component
public class PlaceOrder {

  private final PrepareOrder prepareOrder;
  private final Placing placing;
  private final OtherConnections otherConnections;

  PlaceOrder(PrepareOrder prepareOrder, Placing placing, OtherConnections otherConnections) {
    this.prepareOrder = prepareOrder;
    this.placing = placing;
    this.otherConnections = otherConnections;
  }

  /**
   * As {@link io.shucheng.ordering.Orders#place} promises; never within a transaction, for the
   * order is kept when this returns, whatever becomes of its caller.
   */
  public Order place(AccountId customer, OrderRequest request) {
    // no @Transactional(NEVER): it would keep a connection while the order waits for its turn
    if (TransactionSynchronizationManager.isActualTransactionActive()) {
      throw new IllegalTransactionStateException("an order is placed outside of any transaction");
    }
    return placing.place(prepare(customer, request));
  }

  private Arrival prepare(AccountId customer, OrderRequest request) {
    try {
      return otherConnections.supply(() -> prepareOrder.prepare(customer, request));
    } catch (TransientDataAccessResourceException e) {
      // no connection to be had, as jOOQ says it
      throw OrderNotTakenException.busy(e);
    }
  }
}
