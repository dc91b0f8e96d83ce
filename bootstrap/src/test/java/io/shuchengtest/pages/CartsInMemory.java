package io.shuchengtest.pages;

import io.shucheng.catalog.Book;
import io.shucheng.catalog.BookId;
import io.shucheng.ordering.Cart;
import io.shucheng.ordering.CartOwner;
import io.shucheng.ordering.Carts;
import io.shucheng.ordering.UnknownBookException;
import io.shucheng.platform.identity.AccountId;
import io.shucheng.platform.money.Money;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SequencedMap;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;

/** Carts without a bound. */
final class CartsInMemory implements Carts {

  private final BooksInMemory books;
  private final Map<CartOwner, Map<BookId, Integer>> carts = new ConcurrentHashMap<>();

  CartsInMemory(BooksInMemory books) {
    this.books = books;
  }

  @Override
  public Cart of(CartOwner owner) {
    List<Cart.Line> lines = new ArrayList<>();
    Money subtotal = Money.zero(books.currency());
    for (Map.Entry<BookId, Integer> entry : lines(owner).entrySet()) {
      Book book = books.find(entry.getKey()).orElseThrow();
      Money price = Objects.requireNonNull(book.price());
      Money total = price.times(entry.getValue());
      subtotal = subtotal.plus(total);
      lines.add(
          new Cart.Line(
              book.id(),
              book.title(),
              book.coverUrl(),
              entry.getValue(),
              price,
              total,
              book.availability(),
              10));
    }
    return new Cart(1, lines, subtotal);
  }

  @Override
  public Cart put(CartOwner owner, BookId book, int quantity) {
    if (books.find(book).isEmpty()) {
      throw new UnknownBookException(book);
    }
    lines(owner).put(book, quantity);
    return of(owner);
  }

  @Override
  public Cart add(CartOwner owner, BookId book, int quantity) {
    int sum = lines(owner).getOrDefault(book, 0) + quantity;
    if (sum > MOST_COPIES) {
      throw new IllegalArgumentException("quantity: " + sum);
    }
    return put(owner, book, sum);
  }

  @Override
  public Cart remove(CartOwner owner, BookId book) {
    lines(owner).remove(book);
    return of(owner);
  }

  @Override
  public Cart replace(CartOwner owner, SequencedMap<BookId, Integer> lines) {
    clear(owner);
    lines.forEach((book, quantity) -> put(owner, book, quantity));
    return of(owner);
  }

  @Override
  public void clear(CartOwner owner) {
    lines(owner).clear();
  }

  @Override
  public Cart join(CartOwner.Visitor visitor, AccountId account) {
    CartOwner customer = new CartOwner.Customer(account);
    lines(visitor).forEach((book, quantity) -> add(customer, book, quantity));
    clear(visitor);
    return of(customer);
  }

  private Map<BookId, Integer> lines(CartOwner owner) {
    return carts.computeIfAbsent(owner, key -> new TreeMap<>());
  }
}
