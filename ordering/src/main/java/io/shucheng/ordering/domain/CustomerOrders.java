package io.shucheng.ordering.domain;

import io.shucheng.ordering.OrderId;
import io.shucheng.ordering.OrderStatus;
import io.shucheng.platform.identity.AccountId;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** All orders. */
public interface CustomerOrders {

  void add(CustomerOrder order);

  /** Keeps what a verb changed. */
  void update(CustomerOrder order);

  Optional<CustomerOrder> find(OrderId id);

  /** Those of these that there are, in no order, with two statements. */
  List<CustomerOrder> findAll(Collection<OrderId> ids);

  /** An order, locked until the transaction ends. Lock the order before its payment and stock. */
  Optional<CustomerOrder> lock(OrderId id);

  /**
   * Locks orders whose time to pay is over, oldest first; leaves out those that somebody else has
   * locked, such as a payment that arrives at this moment, and those whose customers have agreed to
   * pay and wait for the provider.
   *
   * @param agreedSince orders whose payment was authorized before are over all the same
   */
  List<CustomerOrder> lockDue(Instant now, Instant agreedSince, int most);

  /** Such orders by their ids, not locked. */
  List<OrderId> due(Instant now, Instant agreedSince, int most);

  /** Orders behind a place in the list, newest first. */
  List<CustomerOrder> page(Filter filter, @Nullable Place after, int most);

  /** Which orders to list; null leaves a part out. */
  record Filter(
      @Nullable AccountId customer, @Nullable OrderStatus status, @Nullable Boolean heldBack) {}

  /** The last order of a page. */
  record Place(Instant createdAt, OrderId id) {}
}
