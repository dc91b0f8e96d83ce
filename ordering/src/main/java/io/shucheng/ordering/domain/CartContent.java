package io.shucheng.ordering.domain;

import io.shucheng.catalog.BookId;
import java.util.List;
import java.util.UUID;

/**
 * What is in a cart; it has no prices, those are asked for when somebody looks.
 *
 * @param version raised by every change
 * @param lines in the order in which they were added
 */
public record CartContent(UUID id, long version, List<Line> lines) {

  public CartContent {
    lines = List.copyOf(lines);
  }

  /** How many copies it has of a book. */
  public int copiesOf(BookId book) {
    return lines.stream().filter(line -> line.book().equals(book)).mapToInt(Line::quantity).sum();
  }

  /** Copies of one book. */
  public record Line(BookId book, int quantity) {}
}
