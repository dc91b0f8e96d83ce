package io.shucheng.ordering.http;

import io.shucheng.catalog.BookId;
import io.shucheng.ordering.OrderRequest;
import io.shucheng.platform.money.Money;
import io.shucheng.platform.web.Problem;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** An order as a client asks for it. */
record OrderBody(
    @Nullable List<@Nullable LineBody> lines,
    @Nullable Money expectedTotal,
    @Nullable AddressBody shippingAddress) {

  /** More lines are no order but a mistake. */
  private static final int MOST_LINES = 1_000;

  /** Copies of a book that are wanted. */
  record LineBody(@Nullable Long bookId, @Nullable Integer quantity) {}

  OrderRequest toRequest(@Nullable String idempotencyKey, Locale language) {
    return new OrderRequest(
        toLines(lines),
        expectedTotal,
        shippingAddress == null ? null : shippingAddress.toAddress(),
        idempotencyKey,
        language);
  }

  static List<OrderRequest.Line> toLines(@Nullable List<@Nullable LineBody> lines) {
    if (lines == null) {
      throw Problem.invalid("/lines", "the lines are missing: [{\"bookId\":17,\"quantity\":2}]");
    }
    if (lines.size() > MOST_LINES) {
      throw Problem.badRequest(
          "%d lines are too many; send at most %d".formatted(lines.size(), MOST_LINES));
    }
    List<OrderRequest.Line> read = new ArrayList<>(lines.size());
    for (int i = 0; i < lines.size(); i++) {
      read.add(toLine(lines.get(i), "/lines/" + i));
    }
    return read;
  }

  private static OrderRequest.Line toLine(@Nullable LineBody line, String pointer) {
    if (line == null || line.bookId() == null) {
      throw Problem.invalid(pointer + "/bookId", "the line names no book");
    }
    if (line.quantity() == null) {
      throw Problem.invalid(pointer + "/quantity", "the line names no quantity");
    }
    return new OrderRequest.Line(new BookId(line.bookId()), line.quantity());
  }
}
