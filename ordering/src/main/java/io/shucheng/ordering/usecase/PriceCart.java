package io.shucheng.ordering.usecase;

import io.shucheng.catalog.Availability;
import io.shucheng.catalog.BookId;
import io.shucheng.catalog.BookSummary;
import io.shucheng.catalog.Catalog;
import io.shucheng.catalog.Offer;
import io.shucheng.ordering.Cart;
import io.shucheng.ordering.Carts;
import io.shucheng.ordering.domain.CartContent;
import io.shucheng.ordering.domain.Stock;
import io.shucheng.ordering.domain.StockRoom;
import io.shucheng.platform.money.Money;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Shows a cart at the prices and with the stock of now. */
@Component
class PriceCart {

  private final Catalog catalog;
  private final StockRoom stockRoom;

  PriceCart(Catalog catalog, StockRoom stockRoom) {
    this.catalog = catalog;
    this.stockRoom = stockRoom;
  }

  Cart empty() {
    return new Cart(0, List.of(), Money.zero(catalog.currency()));
  }

  /** Books that left the catalog altogether are left out. */
  Cart price(CartContent content) {
    List<BookId> books = content.lines().stream().map(CartContent.Line::book).toList();
    if (books.isEmpty()) {
      return new Cart(content.version(), List.of(), Money.zero(catalog.currency()));
    }
    Map<BookId, Offer> offers = catalog.offers(books);
    Map<BookId, Stock> stocks = stockRoom.read(books);
    List<Cart.Line> lines =
        content.lines().stream()
            .filter(line -> offers.containsKey(line.book()))
            .map(line -> line(line, Objects.requireNonNull(offers.get(line.book())), stocks))
            .toList();
    return new Cart(content.version(), lines, subtotal(lines));
  }

  private Money subtotal(List<Cart.Line> lines) {
    Money subtotal = Money.zero(catalog.currency());
    for (Cart.Line line : lines) {
      if (line.availability() == Availability.IN_STOCK && line.lineTotal() != null) {
        subtotal = reckonable(subtotal, line.lineTotal());
      }
    }
    return subtotal;
  }

  /** The sum; a line that would burst it is left out, so that the cart still opens. */
  private static Money reckonable(Money subtotal, Money lineTotal) {
    try {
      return subtotal.plus(lineTotal);
    } catch (ArithmeticException _) {
      return subtotal;
    }
  }

  /** Null where it is more than can be reckoned. */
  private static @Nullable Money lineTotal(Money price, int quantity) {
    try {
      return price.times(quantity);
    } catch (ArithmeticException _) {
      return null;
    }
  }

  private static Cart.Line line(CartContent.Line line, Offer offer, Map<BookId, Stock> stocks) {
    @Nullable Money price = offer.forSale() ? offer.price() : null;
    int available = price == null ? 0 : copies(offer, stocks);
    Availability availability =
        price == null
            ? Availability.NOT_FOR_SALE
            : available > 0 ? Availability.IN_STOCK : Availability.OUT_OF_STOCK;
    return new Cart.Line(
        line.book(),
        offer.title(),
        BookSummary.coverUrl(offer.book(), offer.revision()),
        line.quantity(),
        price,
        price == null ? null : lineTotal(price, line.quantity()),
        availability,
        available);
  }

  private static int copies(Offer offer, Map<BookId, Stock> stocks) {
    return offer.isDigital()
        ? Carts.MOST_COPIES
        : Math.min(
            Carts.MOST_COPIES,
            stocks.getOrDefault(offer.book(), Stock.none(offer.book())).available());
  }
}
