package io.shucheng.ordering;

import io.shucheng.platform.identity.AccountId;
import io.shucheng.platform.web.Page;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A customer's orders. Thread-safe. */
public interface Orders {

  /**
   * Places an order: checks it, takes its stock and keeps it, in one durable transaction. When this
   * returns the order is kept; when it throws, nothing is, but for {@link OutcomeUnknownException}.
   *
   * @throws OutOfStockException naming every short line
   * @throws PriceChangedException if a total was expected and is another
   * @throws IdempotencyConflictException if the key was used with another order, or its first use
   *     is still running
   * @throws UnknownBookException if a line's book is not for sale
   * @throws InvalidOrderException if the order cannot be as it is
   * @throws OrderRefusedException if the shop does not want it
   * @throws OrderNotTakenException if there is no room or time for it now; nothing is kept
   * @throws OutcomeUnknownException if its time was over when it was about to be kept, or the
   *     database went away then: it may be kept or not
   */
  Order place(AccountId customer, OrderRequest request);

  /** One of this customer's orders; somebody else's is not found. */
  Optional<Order> find(AccountId customer, OrderId id);

  /**
   * Those of these orders that there are, whose ever they are: for the shop's own work, not for an
   * answer to a customer. Asks the database as often for many as for one.
   */
  Map<OrderId, Order> findAll(Set<OrderId> ids);

  /** What became of one of this customer's orders; somebody else's is not found. */
  Optional<Fulfilment> fulfilment(AccountId customer, OrderId id);

  /** This customer's orders, newest first. */
  Page<Order> page(AccountId customer, int limit, @Nullable String cursor);

  /**
   * Cancels an order that is not paid and gives its stock back; repeating it changes nothing.
   *
   * @throws IllegalTransitionException if it is paid, shipped or over
   */
  Optional<Order> cancel(AccountId customer, OrderId id);
}
