package io.shucheng.storefront.http.checkout;

import io.shucheng.catalog.BookId;
import io.shucheng.catalog.Catalog;
import io.shucheng.catalog.Offer;
import io.shucheng.ordering.Cart;
import io.shucheng.ordering.CartOwner;
import io.shucheng.ordering.Carts;
import io.shucheng.ordering.OrderRequest;
import io.shucheng.platform.identity.AccountId;
import java.util.Collection;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Looks up what a checkout needs to know. */
@Component
final class Checkout {

  private final Catalog catalog;
  private final Carts carts;
  private final Quotes quotes;

  Checkout(Catalog catalog, Carts carts, Quotes quotes) {
    this.catalog = catalog;
    this.carts = carts;
    this.quotes = quotes;
  }

  /** What the account could order now; empty where its cart holds nothing that can be bought. */
  Optional<Draft> of(AccountId account) {
    Cart cart = carts.of(new CartOwner.Customer(account));
    List<Cart.Line> lines = cart.lines().stream().filter(line -> line.lineTotal() != null).toList();
    if (lines.isEmpty()) {
      return Optional.empty();
    }
    boolean shipped = isShipped(lines.stream().map(Cart.Line::book).toList());
    List<OrderRequest.Line> ordered =
        lines.stream().map(line -> new OrderRequest.Line(line.book(), line.quantity())).toList();
    return Optional.of(
        new Draft(
            lines,
            cart.lines().size() - lines.size(),
            cart.subtotal(),
            quotes.total(account, ordered, shipped, currency()),
            shipped));
  }

  boolean needsAddress(List<OrderRequest.Line> lines) {
    return isShipped(lines.stream().map(OrderRequest.Line::book).toList());
  }

  Currency currency() {
    return catalog.currency();
  }

  /** A book's title, for messages; its number where the shop no longer has it. */
  String title(BookId book) {
    Offer offer = catalog.offers(List.of(book)).get(book);
    return offer == null ? book.toString() : offer.title();
  }

  private boolean isShipped(Collection<BookId> books) {
    return !catalog.offers(books).values().stream().allMatch(Offer::isDigital);
  }
}
