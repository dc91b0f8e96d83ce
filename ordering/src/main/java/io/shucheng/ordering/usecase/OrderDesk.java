package io.shucheng.ordering.usecase;

import io.shucheng.ordering.Fulfilment;
import io.shucheng.ordering.Order;
import io.shucheng.ordering.OrderId;
import io.shucheng.ordering.OrderRequest;
import io.shucheng.ordering.Orders;
import io.shucheng.ordering.domain.CustomerOrder;
import io.shucheng.ordering.domain.CustomerOrders;
import io.shucheng.ordering.domain.CustomerOrders.Filter;
import io.shucheng.ordering.domain.Shipment;
import io.shucheng.ordering.domain.Shipments;
import io.shucheng.platform.identity.AccountId;
import io.shucheng.platform.web.Page;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;

/** Where customers order and ask after their orders. */
@Component
class OrderDesk implements Orders {

  private final PlaceOrder placeOrder;
  private final CancelOrder cancelOrder;
  private final ListOrders listOrders;
  private final CustomerOrders orders;
  private final Shipments shipments;
  private final OrderAnswers answers;

  OrderDesk(
      PlaceOrder placeOrder,
      CancelOrder cancelOrder,
      ListOrders listOrders,
      CustomerOrders orders,
      Shipments shipments,
      OrderAnswers answers) {
    this.placeOrder = placeOrder;
    this.cancelOrder = cancelOrder;
    this.listOrders = listOrders;
    this.orders = orders;
    this.shipments = shipments;
    this.answers = answers;
  }

  @Override
  public Order place(AccountId customer, OrderRequest request) {
    return placeOrder.place(customer, request);
  }

  @Override
  @Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
  public Optional<Order> find(AccountId customer, OrderId id) {
    return own(customer, id).map(answers::of);
  }

  @Override
  @Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
  public Map<OrderId, Order> findAll(Set<OrderId> ids) {
    return answers.of(orders.findAll(ids)).stream()
        .collect(Collectors.toMap(Order::id, Function.identity()));
  }

  @Override
  @Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
  public Optional<Fulfilment> fulfilment(AccountId customer, OrderId id) {
    return own(customer, id)
        .map(
            order ->
                new Fulfilment(
                    shipments.of(id).stream().map(OrderDesk::parcel).toList(), order.refunded()));
  }

  private Optional<CustomerOrder> own(AccountId customer, OrderId id) {
    return orders.find(id).filter(order -> order.customer().equals(customer));
  }

  private static Fulfilment.Parcel parcel(Shipment shipment) {
    return new Fulfilment.Parcel(
        shipment.carrier(),
        shipment.tracking(),
        shipment.portions().stream()
            .map(portion -> new Fulfilment.Content(portion.book(), portion.copies()))
            .toList(),
        shipment.createdAt(),
        shipment.deliveredAt());
  }

  @Override
  @Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
  public Page<Order> page(AccountId customer, int limit, @Nullable String cursor) {
    Page<CustomerOrder> page = listOrders.page(new Filter(customer, null, null), limit, cursor);
    return new Page<>(answers.of(page.items()), page.nextCursor());
  }

  @Override
  public Optional<Order> cancel(AccountId customer, OrderId id) {
    return cancelOrder.cancel(customer, id);
  }
}
