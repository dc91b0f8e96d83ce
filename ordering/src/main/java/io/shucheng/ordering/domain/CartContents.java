package io.shucheng.ordering.domain;

import io.shucheng.catalog.BookId;
import io.shucheng.ordering.CartOwner;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** What is in the carts. */
public interface CartContents {

  Optional<CartContent> find(CartOwner owner);

  /**
   * The cart, made where there is none, locked until the transaction ends; its version is raised.
   */
  CartContent open(CartOwner owner, Instant at);

  /** Sets how many copies of these books a cart has; those it had none of come behind the rest. */
  void put(UUID cart, List<CartContent.Line> lines, Instant at);

  void remove(UUID cart, BookId book);

  void clear(UUID cart);

  /** Throws a cart away. */
  void discard(UUID cart);

  /** Throws visitors' carts away that nobody touched since; answers how many. */
  int discardUntouched(Instant since, int most);
}
