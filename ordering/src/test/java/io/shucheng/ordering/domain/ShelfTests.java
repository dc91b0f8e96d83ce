package io.shucheng.ordering.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.shucheng.catalog.BookId;
import io.shucheng.ordering.OrderId;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class ShelfTests {

  private static final Instant NOW = Instant.parse("2026-11-22T10:00:00Z");
  private static final OrderId ORDER = new OrderId(UUID.randomUUID());
  private static final BookId BOOK = new BookId(17);

  private final Shelf shelf = new Shelf(Map.of(BOOK, new Stock(BOOK, 5, 1, 3)));

  @Test
  void copiesAreHeldThenSold() {
    shelf.hold(ORDER, BOOK, 4, NOW);
    assertThat(shelf.of(BOOK)).isEqualTo(new Stock(BOOK, 5, 5, 4));
    shelf.sell(ORDER, BOOK, 4, NOW);
    assertThat(shelf.of(BOOK)).isEqualTo(new Stock(BOOK, 1, 1, 5));
    assertThat(shelf.movements()).hasSize(2);
  }

  @Test
  void noMoreThanIsAvailableCanBeHeldOrTakenAway() {
    assertThatThrownBy(() -> shelf.hold(ORDER, BOOK, 5, NOW))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> shelf.adjust(BOOK, -5, null, null, NOW))
        .isInstanceOf(StockHeldException.class)
        .hasMessageContaining("at least 1");
    assertThat(shelf.movements()).isEmpty();
  }

  @Test
  void onlyBooksThatComeIntoStockOrGoOutOfItCross() {
    BookId other = new BookId(18);
    shelf.hold(ORDER, BOOK, 3, NOW);
    assertThat(shelf.crossings()).isEmpty();
    shelf.hold(ORDER, BOOK, 1, NOW);
    shelf.receive(other, 2, null, null, NOW);
    assertThat(shelf.crossings()).containsExactlyInAnyOrder(BOOK, other);
    shelf.release(ORDER, BOOK, 1, NOW);
    assertThat(shelf.crossings()).containsExactly(other);
  }
}
