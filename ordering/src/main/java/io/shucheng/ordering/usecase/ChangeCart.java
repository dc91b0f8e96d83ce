package io.shucheng.ordering.usecase;

import io.shucheng.catalog.BookId;
import io.shucheng.catalog.Catalog;
import io.shucheng.catalog.Offer;
import io.shucheng.ordering.CartOwner;
import io.shucheng.ordering.Carts;
import io.shucheng.ordering.UnknownBookException;
import io.shucheng.ordering.domain.CartContent;
import io.shucheng.ordering.domain.CartContents;
import io.shucheng.ordering.domain.StaleVersionException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Changes what is in a cart. Each change locks the cart, so that two at once both count; of those
 * that expect a version of it, which is null where any will do, one does.
 */
@Component
public class ChangeCart {

  private final CartContents carts;
  private final Catalog catalog;
  private final ShopClock clock;

  ChangeCart(CartContents carts, Catalog catalog, ShopClock clock) {
    this.carts = carts;
    this.catalog = catalog;
    this.clock = clock;
  }

  /**
   * Sets a book's copies.
   *
   * @throws StaleVersionException if the cart is at another version than was expected
   */
  @Transactional
  public void put(CartOwner owner, BookId book, int quantity, @Nullable Long expectedVersion) {
    put(owner, book, quantity, false, expectedVersion);
  }

  /** Adds to a book's copies; what comes above the most is cut. */
  @Transactional
  public void add(CartOwner owner, BookId book, int quantity) {
    put(owner, book, quantity, true, null);
  }

  private void put(
      CartOwner owner, BookId book, int quantity, boolean adding, @Nullable Long expectedVersion) {
    requireQuantity(quantity);
    requireForSale(List.of(book));
    Instant now = clock.now();
    CartContent cart = open(owner, expectedVersion, now);
    int before = cart.copiesOf(book);
    if (before == 0 && cart.lines().size() >= Carts.MOST_LINES) {
      throw new IllegalArgumentException(
          "the cart has %d books already; remove one first".formatted(Carts.MOST_LINES));
    }
    int copies = adding ? Math.min(Carts.MOST_COPIES, before + quantity) : quantity;
    carts.put(cart.id(), List.of(new CartContent.Line(book, copies)), now);
  }

  /** Has the cart hold these books and no others; otherwise as {@link #put}. */
  @Transactional
  public void replace(
      CartOwner owner, SequencedMap<BookId, Integer> lines, @Nullable Long expectedVersion) {
    if (lines.size() > Carts.MOST_LINES) {
      throw new IllegalArgumentException(
          "a cart has at most %d books, not %d".formatted(Carts.MOST_LINES, lines.size()));
    }
    lines.values().forEach(ChangeCart::requireQuantity);
    requireForSale(List.copyOf(lines.keySet()));
    Instant now = clock.now();
    CartContent cart = open(owner, expectedVersion, now);
    carts.clear(cart.id());
    carts.put(
        cart.id(),
        lines.entrySet().stream()
            .map(line -> new CartContent.Line(line.getKey(), line.getValue()))
            .toList(),
        now);
  }

  @Transactional
  public void remove(CartOwner owner, BookId book, @Nullable Long expectedVersion) {
    openKnown(owner, expectedVersion).ifPresent(cart -> carts.remove(cart.id(), book));
  }

  @Transactional
  public void clear(CartOwner owner, @Nullable Long expectedVersion) {
    openKnown(owner, expectedVersion).ifPresent(cart -> carts.clear(cart.id()));
  }

  /** Makes no cart where there is none. */
  private Optional<CartContent> openKnown(CartOwner owner, @Nullable Long expectedVersion) {
    if (carts.find(owner).isEmpty()) {
      requireVersion(expectedVersion, 0);
      return Optional.empty();
    }
    return Optional.of(open(owner, expectedVersion, clock.now()));
  }

  private CartContent open(CartOwner owner, @Nullable Long expectedVersion, Instant now) {
    CartContent cart = carts.open(owner, now);
    // opening it has raised it by one
    requireVersion(expectedVersion, cart.version() - 1);
    return cart;
  }

  private static void requireVersion(@Nullable Long expected, long actual) {
    if (expected != null && expected != actual) {
      throw new StaleVersionException(expected, actual);
    }
  }

  private static void requireQuantity(int quantity) {
    if (quantity < 1 || quantity > Carts.MOST_COPIES) {
      throw new IllegalArgumentException(
          "%d is outside 1 to %d copies".formatted(quantity, Carts.MOST_COPIES));
    }
  }

  private void requireForSale(List<BookId> books) {
    Map<BookId, Offer> offers = books.isEmpty() ? Map.of() : catalog.offers(books);
    List<BookId> unsold =
        books.stream()
            .filter(
                book -> {
                  Offer offer = offers.get(book);
                  return offer == null || !offer.forSale() || offer.price() == null;
                })
            .toList();
    if (!unsold.isEmpty()) {
      throw new UnknownBookException(unsold);
    }
  }
}
