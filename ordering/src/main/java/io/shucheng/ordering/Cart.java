package io.shucheng.ordering;

import io.shucheng.catalog.Availability;
import io.shucheng.catalog.BookId;
import io.shucheng.platform.money.Money;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A cart, priced as of now.
 *
 * @param version raised by every change; 0 for a cart that never was used
 * @param subtotal of the lines that can be bought
 */
public record Cart(long version, List<Line> lines, Money subtotal) {

  public Cart {
    lines = List.copyOf(lines);
  }

  /** How many copies are in it. */
  public int copies() {
    return lines.stream().mapToInt(Line::quantity).sum();
  }

  /**
   * Copies of one book.
   *
   * @param unitPrice null where the book is no longer for sale
   * @param available copies that could be bought now, at most
   */
  public record Line(
      BookId book,
      String title,
      String coverUrl,
      int quantity,
      @Nullable Money unitPrice,
      @Nullable Money lineTotal,
      Availability availability,
      int available) {}
}
