package io.shucheng.ordering.domain;

import io.shucheng.catalog.BookId;

/**
 * Some copies of a book out of an order.
 *
 * @param copies 1 or more
 */
public record Portion(BookId book, int copies) {

  public Portion {
    if (copies < 1) {
      throw new IllegalArgumentException(copies + " copies are no portion");
    }
  }
}
