package io.shucheng.storefront.http.browsing;

import java.util.List;

/**
 * A row of books with a heading.
 *
 * @param name distinguishes it on its page
 * @param more the address of the whole list
 */
public record Shelf(String name, String heading, List<BookCard> books, String more) {

  public Shelf {
    books = List.copyOf(books);
  }
}
