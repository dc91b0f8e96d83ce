package io.shucheng.ordering.usecase;

import static io.shucheng.ordering.ShopForTests.order;
import static org.assertj.core.api.Assertions.assertThat;

import io.shucheng.catalog.BookId;
import io.shucheng.ordering.Crowd;
import io.shucheng.ordering.Crowd.Outcome;
import io.shucheng.ordering.OrderingIntegrationTest;
import io.shucheng.ordering.OutOfStockException;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

@OrderingIntegrationTest
class PlaceInGroupsIntegrationTests extends PlacingContract {

  private static final int BUYERS = 200;
  private static final int ATTEMPTS = 50;

  /**
   * What a buyer got of 50 attempts at the hot book, every tenth followed by an order of another.
   */
  private record Bought(int hot, int others) {}

  @Test
  void tenThousandBuyersOfAThousandCopiesBuyAThousandAndHoldNobodyElseUp() {
    BookId hot = shop.book("10.00", 1_000);
    List<BookId> others =
        IntStream.range(0, 20).mapToObj(i -> shop.book("10.00", 1_000_000)).toList();
    List<Outcome<Bought>> all =
        Crowd.of(BUYERS, buyer -> () -> buy(hot, others.get(buyer % others.size())));
    assertThat(all).allMatch(Outcome::succeeded);
    assertThat(all.stream().mapToInt(each -> each.value().hot()).sum()).isEqualTo(1_000);
    assertThat(all.stream().mapToInt(each -> each.value().others()).sum())
        .isEqualTo(BUYERS * ATTEMPTS / 10);
    assertThat(shop.stockOf(hot).available()).isZero();
  }

  private Bought buy(BookId hot, BookId other) {
    int copies = 0;
    int others = 0;
    for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
      try {
        orders.place(customer, order(hot, 1));
        copies++;
      } catch (OutOfStockException _) {
        // somebody else was faster
      }
      if (attempt % 10 == 0) {
        orders.place(customer, order(other, 1));
        others++;
      }
    }
    return new Bought(copies, others);
  }
}
