package io.shucheng.ordering.domain;

import static io.shucheng.ordering.domain.DraftsForTests.NOW;
import static io.shucheng.ordering.domain.DraftsForTests.digital;
import static io.shucheng.ordering.domain.DraftsForTests.line;
import static io.shucheng.ordering.domain.DraftsForTests.order;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.shucheng.catalog.BookId;
import io.shucheng.ordering.OutOfStockException;
import io.shucheng.ordering.OutOfStockException.Shortage;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ShelfTests {

  private static final BookId BOOK = new BookId(17);
  private static final BookId OTHER = new BookId(18);
  private static final BookId NONE = new BookId(19);

  private final Shelf shelf =
      new Shelf(Map.of(BOOK, new Stock(BOOK, 5, 1, 0, 3), OTHER, new Stock(OTHER, 9, 0, 0, 1)));

  @Test
  void copiesAreHeldThenAllocatedThenShipped() {
    CustomerOrder order = order(line(BOOK, 4));
    shelf.hold(order);
    assertThat(shelf.of(BOOK)).isEqualTo(new Stock(BOOK, 5, 5, 0, 4));
    shelf.allocate(order.id(), new Portion(BOOK, 4), NOW);
    assertThat(shelf.of(BOOK)).isEqualTo(new Stock(BOOK, 5, 1, 4, 5));
    shelf.ship(order.id(), new Portion(BOOK, 3), NOW);
    assertThat(shelf.of(BOOK)).isEqualTo(new Stock(BOOK, 2, 1, 1, 6));
    shelf.withdraw(order.id(), new Portion(BOOK, 1), NOW);
    shelf.takeBack(order.id(), new Portion(BOOK, 2), NOW);
    assertThat(shelf.of(BOOK)).isEqualTo(new Stock(BOOK, 4, 1, 0, 8));
    assertThat(shelf.movements()).hasSize(5);
    assertThat(shelf.movements().getFirst().at()).isEqualTo(order.createdAt());
  }

  @Test
  void anOrderHoldsAllItsCopiesOrNoneAndEveryShortLineIsNamed() {
    OutOfStockException refusal =
        catchThrowableOfType(
            OutOfStockException.class,
            () ->
                shelf.hold(
                    order(line(OTHER, 9), line(BOOK, 5), digital(new BookId(20)), line(NONE, 1))));
    assertThat(refusal.shortages())
        .containsExactly(new Shortage(1, BOOK, 5, 4), new Shortage(3, NONE, 1, 0));
    assertThat(shelf.movements()).isEmpty();
    assertThat(shelf.of(OTHER).held()).isZero();
  }

  @Test
  void theNextOrderSeesWhatTheOneBeforeItLeft() {
    shelf.hold(order(line(BOOK, 3)));
    OutOfStockException refusal =
        catchThrowableOfType(OutOfStockException.class, () -> shelf.hold(order(line(BOOK, 2))));
    assertThat(refusal.shortages()).containsExactly(new Shortage(0, BOOK, 2, 1));
    shelf.hold(order(line(BOOK, 1)));
    assertThat(shelf.of(BOOK).available()).isZero();
  }

  @Test
  void whatIsHeldCannotBeTakenAway() {
    assertThatThrownBy(() -> shelf.adjust(BOOK, -5, null, null, NOW))
        .isInstanceOf(StockHeldException.class)
        .hasMessageContaining("at least 1");
    assertThat(shelf.movements()).isEmpty();
  }

  @Test
  void copiesForLateMoneyAreSetApartAllOrNone() {
    CustomerOrder most = order(line(OTHER, 2), line(BOOK, 5));
    assertThat(shelf.allocateLate(most, NOW)).isFalse();
    assertThat(shelf.movements()).isEmpty();
    CustomerOrder fewer = order(line(OTHER, 2), line(BOOK, 4), digital(new BookId(20)));
    assertThat(shelf.allocateLate(fewer, NOW)).isTrue();
    assertThat(shelf.of(BOOK)).isEqualTo(new Stock(BOOK, 5, 1, 4, 4));
    assertThat(shelf.crossings()).containsExactly(BOOK);
  }

  @Test
  void onlyBooksThatComeIntoStockOrGoOutOfItCross() {
    CustomerOrder order = order(line(BOOK, 3));
    shelf.hold(order);
    assertThat(shelf.crossings()).isEmpty();
    shelf.hold(order(line(BOOK, 1)));
    shelf.receive(NONE, 2, null, null, NOW);
    assertThat(shelf.crossings()).containsExactlyInAnyOrder(BOOK, NONE);
    shelf.release(order.id(), new Portion(BOOK, 1), NOW);
    assertThat(shelf.crossings()).containsExactly(NONE);
  }
}
