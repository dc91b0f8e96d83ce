package io.shucheng.ordering;

import io.shucheng.catalog.BookId;
import java.util.List;
import java.util.stream.Collectors;

/** An order wants more copies than there are. */
public class OutOfStockException extends RuntimeException {

  private final transient List<Shortage> shortages;

  public OutOfStockException(List<Shortage> shortages) {
    super(
        "not enough copies: "
            + shortages.stream()
                .map(
                    s ->
                        "%d of book %s wanted, %d left"
                            .formatted(s.requested(), s.book(), s.available()))
                .collect(Collectors.joining("; ")));
    this.shortages = List.copyOf(shortages);
  }

  /** Every line that is short. */
  public List<Shortage> shortages() {
    return shortages;
  }

  /** A line that is short: its place in the order, what it wanted and what there is. */
  public record Shortage(int line, BookId book, int requested, int available) {}
}
