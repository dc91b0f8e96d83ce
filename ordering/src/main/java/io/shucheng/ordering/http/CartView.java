package io.shucheng.ordering.http;

import io.shucheng.catalog.Availability;
import io.shucheng.ordering.Cart;
import io.shucheng.platform.money.Money;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A cart on the wire. */
record CartView(List<LineView> lines, int copies, Money subtotal) {

  /** Copies of a book, priced as of now. */
  record LineView(
      long bookId,
      String title,
      String coverUrl,
      int quantity,
      @Nullable Money unitPrice,
      @Nullable Money lineTotal,
      Availability availability,
      int available) {}

  static CartView of(Cart cart) {
    return new CartView(
        cart.lines().stream().map(CartView::line).toList(), cart.copies(), cart.subtotal());
  }

  private static LineView line(Cart.Line line) {
    return new LineView(
        line.book().value(),
        line.title(),
        line.coverUrl(),
        line.quantity(),
        line.unitPrice(),
        line.lineTotal(),
        line.availability(),
        line.available());
  }
}
