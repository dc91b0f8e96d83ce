package io.shucheng.catalog.domain;

import io.shucheng.catalog.BookId;
import java.util.Collection;

/** Who makes what it will be asked of books before it is asked. Thread-safe. */
public interface PreparedBooks {

  /** How many books it could prepare at most; 0 where it keeps nothing. */
  int most();

  /**
   * Prepares what is not at hand of some books.
   *
   * @return whether there is room for more
   */
  boolean prepare(Collection<BookId> books);
}
