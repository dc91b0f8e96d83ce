package io.shucheng.storefront.http.checkout;

import io.shucheng.ordering.Cart;
import io.shucheng.platform.money.Money;
import io.shucheng.storefront.http.AddressForm;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** An order that could be placed: the cart's lines that can be bought, and where they would go. */
record Draft(List<Cart.Line> lines, int leftOut, Money subtotal, boolean needsAddress) {

  CheckoutPage with(AddressForm address) {
    return new CheckoutPage(
        lines,
        leftOut,
        subtotal,
        subtotal,
        !needsAddress,
        needsAddress,
        address,
        true,
        UUID.randomUUID().toString(),
        Set.of(),
        List.of());
  }
}
