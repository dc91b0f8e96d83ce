package io.shucheng.ordering.usecase;

import com.github.f4b6a3.uuid.UuidCreator;
import io.shucheng.ordering.Address;
import io.shucheng.ordering.InvalidOrderException;
import io.shucheng.ordering.Order;
import io.shucheng.ordering.OrderId;
import io.shucheng.ordering.OrderRequest;
import io.shucheng.ordering.PaymentId;
import io.shucheng.ordering.PriceChangedException;
import io.shucheng.ordering.domain.CustomerOrder;
import io.shucheng.ordering.domain.CustomerOrders;
import io.shucheng.ordering.domain.OrderPayment;
import io.shucheng.ordering.domain.OrderPayments;
import io.shucheng.ordering.domain.PaymentTerms;
import io.shucheng.ordering.domain.Totals;
import io.shucheng.ordering.events.OrderPlaced;
import io.shucheng.platform.identity.AccountId;
import io.shucheng.platform.money.Money;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Places an order in one durable transaction: all of it is kept, or nothing. */
@Component
public class PlaceOrder {

  private final Reckoning reckoning;
  private final Repetitions repetitions;
  private final Destination destination;
  private final HeldStock heldStock;
  private final CustomerOrders orders;
  private final OrderPayments payments;
  private final OrderAnswers answers;
  private final PaymentTerms terms;
  private final ApplicationEventPublisher events;
  private final ShopClock clock;

  PlaceOrder(
      Reckoning reckoning,
      Repetitions repetitions,
      Destination destination,
      HeldStock heldStock,
      CustomerOrders orders,
      OrderPayments payments,
      OrderAnswers answers,
      PaymentTerms terms,
      ApplicationEventPublisher events,
      ShopClock clock) {
    this.reckoning = reckoning;
    this.repetitions = repetitions;
    this.destination = destination;
    this.heldStock = heldStock;
    this.orders = orders;
    this.payments = payments;
    this.answers = answers;
    this.terms = terms;
    this.events = events;
    this.clock = clock;
  }

  /** As {@link io.shucheng.ordering.Orders#place} promises. */
  @Transactional
  public Order place(AccountId customer, OrderRequest request) {
    CheckedLines.check(request.lines());
    Instant now = clock.now();
    Optional<Order> earlier = repetitions.answerTo(customer, request, now);
    if (earlier.isPresent()) {
      return earlier.get();
    }
    CustomerOrder order = assemble(customer, request, now);
    heldStock.hold(order);
    OrderPayment payment =
        OrderPayment.open(
            new PaymentId(UuidCreator.getTimeOrderedEpoch()),
            order,
            PaymentTerms.SANDBOX,
            order.expiresAt());
    orders.add(order);
    heldStock.keepHolds(order);
    payments.add(payment);
    events.publishEvent(new OrderPlaced(order.id(), customer, order.totals().total(), now));
    Order answer = answers.of(order, payment);
    repetitions.remember(customer, request, answer);
    return answer;
  }

  private CustomerOrder assemble(AccountId customer, OrderRequest request, Instant now) {
    Reckoning.Bill bill = reckoning.of(request.lines());
    @Nullable Address address = destination.of(customer, request.shippingAddress(), bill.lines());
    Totals totals = bill.totals();
    requireExpected(request.expectedTotal(), totals.total());
    return CustomerOrder.place(
        new OrderId(UuidCreator.getTimeOrderedEpoch()),
        customer,
        bill.lines(),
        totals,
        address,
        now,
        now.plus(terms.timeToPay()));
  }

  private static void requireExpected(@Nullable Money expected, Money total) {
    if (expected == null || expected.equals(total)) {
      return;
    }
    if (!expected.currency().equals(total.currency())) {
      throw new InvalidOrderException(
          "/expectedTotal/currency",
          "this shop sells in %s, not %s".formatted(total.currency(), expected.currency()));
    }
    throw new PriceChangedException(expected, total);
  }
}
