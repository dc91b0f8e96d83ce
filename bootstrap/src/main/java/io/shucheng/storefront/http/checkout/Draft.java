package io.shucheng.storefront.http.checkout;

import io.shucheng.ordering.Cart;
import io.shucheng.platform.money.Money;
import io.shucheng.storefront.http.AddressForm;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * An order that could be placed.
 *
 * @param lines the cart's lines that can be bought
 * @param leftOut how many of the cart's lines cannot
 * @param total what it comes to with shipping, where ordering would take it
 */
record Draft(
    List<Cart.Line> lines,
    int leftOut,
    Money subtotal,
    Optional<Money> total,
    boolean needsAddress) {

  CheckoutPage with(AddressForm address) {
    return new CheckoutPage(
        lines,
        leftOut,
        subtotal,
        total.orElse(subtotal),
        total.isPresent(),
        needsAddress,
        address,
        true,
        UUID.randomUUID().toString(),
        Set.of(),
        List.of());
  }
}
