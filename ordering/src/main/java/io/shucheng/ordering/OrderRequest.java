package io.shucheng.ordering;

import io.shucheng.catalog.BookId;
import io.shucheng.platform.money.Money;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * An order as a customer asks for it.
 *
 * @param lines 1 to 1,000, each book at most once
 * @param expectedTotal refuses the order where its total is another
 * @param shippingAddress null takes the customer's default address
 * @param idempotencyKey 1 to 255 visible ASCII characters; for 24 hours repeats of the same order
 *     answer the first's
 * @param language in which the customer is written to about it
 */
public record OrderRequest(
    List<Line> lines,
    @Nullable Money expectedTotal,
    @Nullable Address shippingAddress,
    @Nullable String idempotencyKey,
    Locale language) {

  public OrderRequest {
    lines = List.copyOf(lines);
  }

  /** An order of somebody who did not say in which language to write back: English. */
  public OrderRequest(
      List<Line> lines,
      @Nullable Money expectedTotal,
      @Nullable Address shippingAddress,
      @Nullable String idempotencyKey) {
    this(lines, expectedTotal, shippingAddress, idempotencyKey, Locale.ENGLISH);
  }

  /**
   * @param quantity 1 to {@link Carts#MOST_COPIES}
   */
  public record Line(BookId book, int quantity) {}
}
