package io.shucheng.catalog.domain;

import io.shucheng.catalog.BookId;
import java.util.List;

/** The books that most people look at. Thread-safe. */
public interface PopularBooks {

  /**
   * The most popular ones of those that are not withdrawn, by how many have rated them, most first.
   *
   * @param most 1 or more
   */
  List<BookId> first(int most);
}
