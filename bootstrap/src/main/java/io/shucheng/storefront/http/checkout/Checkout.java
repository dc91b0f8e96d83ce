package io.shucheng.storefront.http.checkout;

import io.shucheng.catalog.BookId;
import io.shucheng.catalog.Catalog;
import io.shucheng.catalog.Offer;
import io.shucheng.ordering.Cart;
import io.shucheng.ordering.CartOwner;
import io.shucheng.ordering.Carts;
import io.shucheng.ordering.InvalidOrderException;
import io.shucheng.ordering.OrderRequest;
import io.shucheng.ordering.Quotes;
import io.shucheng.ordering.Quotes.Quote;
import io.shucheng.ordering.UnknownBookException;
import io.shucheng.platform.identity.AccountId;
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
    Optional<Quote> quote =
        quote(
            lines.stream()
                .map(line -> new OrderRequest.Line(line.book(), line.quantity()))
                .toList());
    return Optional.of(
        new Draft(
            lines,
            cart.lines().size() - lines.size(),
            cart.subtotal(),
            quote.map(Quote::total),
            quote.map(Quote::shipped).orElse(true)));
  }

  /**
   * Whether an order of these lines wants an address; so does one that cannot be, to be told why.
   */
  boolean needsAddress(List<OrderRequest.Line> lines) {
    return quote(lines).map(Quote::shipped).orElse(true);
  }

  Currency currency() {
    return catalog.currency();
  }

  /** A book's title, for messages; its number where the shop no longer has it. */
  String title(BookId book) {
    Offer offer = catalog.offers(List.of(book)).get(book);
    return offer == null ? book.toString() : offer.title();
  }

  /** What these lines come to; empty where they cannot be ordered. */
  private Optional<Quote> quote(List<OrderRequest.Line> lines) {
    try {
      return Optional.of(quotes.of(lines));
    } catch (UnknownBookException | InvalidOrderException _) {
      return Optional.empty();
    }
  }
}
