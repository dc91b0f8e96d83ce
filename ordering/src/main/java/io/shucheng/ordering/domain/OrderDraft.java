package io.shucheng.ordering.domain;

import io.shucheng.ordering.Address;
import io.shucheng.ordering.OrderId;
import io.shucheng.ordering.PaymentId;
import io.shucheng.platform.identity.AccountId;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * An order that is checked, priced and named, and lacks only its copies and its time.
 *
 * @param provider with whom it is paid
 * @param lines at least one, each book once
 * @param shippingAddress null only where all lines are digital
 */
public record OrderDraft(
    OrderId id,
    PaymentId payment,
    String provider,
    AccountId customer,
    List<OrderLine> lines,
    Totals totals,
    @Nullable Address shippingAddress,
    Locale language,
    Caution caution) {

  public OrderDraft {
    lines = List.copyOf(lines);
  }

  /** The order as it is placed at that time, with its payment. */
  public PlacedOrder place(Instant at, Instant expiresAt) {
    CustomerOrder order =
        CustomerOrder.place(
            id,
            customer,
            lines,
            totals,
            caution.heldBack(),
            shippingAddress,
            language,
            at,
            expiresAt);
    return new PlacedOrder(
        order, OrderPayment.open(payment, order, provider, expiresAt), caution.recheck());
  }
}
