package io.shucheng.ordering.usecase;

import io.shucheng.catalog.BookId;
import io.shucheng.ordering.Cart;
import io.shucheng.ordering.CartOwner;
import io.shucheng.ordering.Carts;
import io.shucheng.ordering.domain.CartContents;
import io.shucheng.platform.identity.AccountId;
import java.util.SequencedMap;
import org.springframework.stereotype.Component;

/** Where customers' and visitors' carts stand. */
@Component
class CartShelf implements Carts {

  private final CartContents contents;
  private final PriceCart priceCart;
  private final ChangeCart changeCart;
  private final JoinCarts joinCarts;

  CartShelf(
      CartContents contents, PriceCart priceCart, ChangeCart changeCart, JoinCarts joinCarts) {
    this.contents = contents;
    this.priceCart = priceCart;
    this.changeCart = changeCart;
    this.joinCarts = joinCarts;
  }

  @Override
  public Cart of(CartOwner owner) {
    return contents.find(owner).map(priceCart::price).orElseGet(priceCart::empty);
  }

  @Override
  public Cart put(CartOwner owner, BookId book, int quantity) {
    changeCart.put(owner, book, quantity, null);
    return of(owner);
  }

  @Override
  public Cart add(CartOwner owner, BookId book, int quantity) {
    changeCart.add(owner, book, quantity);
    return of(owner);
  }

  @Override
  public Cart replace(CartOwner owner, SequencedMap<BookId, Integer> lines) {
    changeCart.replace(owner, lines, null);
    return of(owner);
  }

  @Override
  public Cart remove(CartOwner owner, BookId book) {
    changeCart.remove(owner, book, null);
    return of(owner);
  }

  @Override
  public void clear(CartOwner owner) {
    changeCart.clear(owner, null);
  }

  @Override
  public Cart join(CartOwner.Visitor visitor, AccountId account) {
    joinCarts.join(visitor, account);
    return of(new CartOwner.Customer(account));
  }
}
