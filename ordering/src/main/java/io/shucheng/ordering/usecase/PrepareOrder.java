package io.shucheng.ordering.usecase;

import com.github.f4b6a3.uuid.UuidCreator;
import io.shucheng.ordering.Address;
import io.shucheng.ordering.InvalidOrderException;
import io.shucheng.ordering.OrderId;
import io.shucheng.ordering.OrderRefusedException;
import io.shucheng.ordering.OrderRequest;
import io.shucheng.ordering.PaymentId;
import io.shucheng.ordering.PriceChangedException;
import io.shucheng.ordering.UnknownBookException;
import io.shucheng.ordering.domain.Arrival;
import io.shucheng.ordering.domain.Claim;
import io.shucheng.ordering.domain.IdempotencyKey;
import io.shucheng.ordering.domain.OrderDraft;
import io.shucheng.ordering.domain.PaymentTerms;
import io.shucheng.ordering.domain.Totals;
import io.shucheng.platform.identity.AccountId;
import io.shucheng.platform.money.Money;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Checks and prices what a customer wants, so that only copies and a time are left to give. */
@Component
class PrepareOrder {

  private static final String ROUTE = "POST /api/v1/orders";

  private final Reckoning reckoning;
  private final Destination destination;
  private final AssessOrder assessOrder;
  private final PaymentTerms terms;

  PrepareOrder(
      Reckoning reckoning, Destination destination, AssessOrder assessOrder, PaymentTerms terms) {
    this.reckoning = reckoning;
    this.destination = destination;
    this.assessOrder = assessOrder;
    this.terms = terms;
  }

  /**
   * A request with a key that cannot be met is an arrival all the same: it may repeat one that
   * could be.
   *
   * @throws RuntimeException as {@link io.shucheng.ordering.Orders#place} promises, where there is
   *     no key or no request could be so
   */
  Arrival prepare(AccountId customer, OrderRequest request) {
    CheckedLines.check(request.lines());
    OrderId id = new OrderId(UuidCreator.getTimeOrderedEpoch());
    @Nullable Claim claim = claim(customer, request, id);
    try {
      return new Arrival.Wanted(draft(id, customer, request), claim);
    } catch (UnknownBookException
        | InvalidOrderException
        | PriceChangedException
        | OrderRefusedException e) {
      if (claim == null) {
        throw e;
      }
      return new Arrival.Unfit(e, claim);
    }
  }

  private static @Nullable Claim claim(AccountId customer, OrderRequest request, OrderId id) {
    String key = request.idempotencyKey();
    return key == null
        ? null
        : new Claim(new IdempotencyKey(customer, ROUTE, key), RequestHash.of(request), id);
  }

  private OrderDraft draft(OrderId id, AccountId customer, OrderRequest request) {
    Reckoning.Bill bill = reckoning.of(request.lines());
    @Nullable Address address = destination.of(customer, request.shippingAddress(), bill.lines());
    Totals totals = bill.totals();
    requireExpected(request.expectedTotal(), totals.total());
    PaymentId payment = new PaymentId(UuidCreator.getTimeOrderedEpoch());
    return new OrderDraft(
        id,
        payment,
        terms.provider(),
        customer,
        bill.lines(),
        totals,
        address,
        request.language(),
        assessOrder.assess(id, customer, bill.lines(), totals.total(), address));
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
