package io.shucheng.storefront.http.checkout;

import io.shucheng.ordering.Address;
import io.shucheng.ordering.InvalidOrderException;
import io.shucheng.ordering.OrderRequest;
import io.shucheng.ordering.Orders;
import io.shucheng.ordering.OutOfStockException;
import io.shucheng.ordering.PriceChangedException;
import io.shucheng.ordering.UnknownBookException;
import io.shucheng.platform.identity.AccountId;
import io.shucheng.platform.money.Money;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * Asks ordering what an order would come to, shipping included. It does so by an order that expects
 * a total below nothing, which none can have: ordering refuses it, keeps nothing, and tells the
 * total that is right.
 */
@Component
final class Quotes {

  private static final Address SOMEWHERE = new Address("-", "-", "-", null, null, "CN", null);

  private final Orders orders;

  Quotes(Orders orders) {
    this.orders = orders;
  }

  /** The total, or empty where these lines cannot be ordered. */
  Optional<Money> total(
      AccountId account, List<OrderRequest.Line> lines, boolean shipped, Currency currency) {
    try {
      orders.place(
          account,
          new OrderRequest(lines, new Money(-1, currency), shipped ? SOMEWHERE : null, null));
    } catch (PriceChangedException e) {
      return Optional.of(e.actual());
    } catch (OutOfStockException | UnknownBookException | InvalidOrderException e) {
      return Optional.empty();
    }
    throw new IllegalStateException("ordering placed an order with a total below nothing");
  }
}
