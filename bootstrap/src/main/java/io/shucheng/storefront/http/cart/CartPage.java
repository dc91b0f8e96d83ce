package io.shucheng.storefront.http.cart;

import io.shucheng.ordering.Cart;
import org.jspecify.annotations.Nullable;

/** What the page of the cart shows. */
public record CartPage(@Nullable Cart cart) {

  public boolean isEmpty() {
    return cart == null || cart.lines().isEmpty();
  }

  /** Whether a line wants more copies than there are. */
  public boolean isShort(Cart.Line line) {
    return line.unitPrice() != null && line.quantity() > line.available();
  }

  public boolean canBeOrdered() {
    return cart != null && cart.lines().stream().anyMatch(line -> line.lineTotal() != null);
  }
}
