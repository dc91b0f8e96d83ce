package io.shucheng.ordering.usecase;

import static org.assertj.core.api.Assertions.assertThat;

import io.shucheng.catalog.BookId;
import io.shucheng.ordering.Crowd;
import io.shucheng.ordering.Crowd.Outcome;
import io.shucheng.ordering.Order;
import io.shucheng.ordering.OrderRequest;
import io.shucheng.ordering.OrderRequest.Line;
import io.shucheng.ordering.OrderingIntegrationTest;
import io.shucheng.ordering.Orders;
import io.shucheng.ordering.OutOfStockException;
import io.shucheng.ordering.ShopForTests;
import io.shucheng.ordering.domain.Stock;
import io.shucheng.platform.identity.AccountId;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.TestPropertySource;

@OrderingIntegrationTest
@TestPropertySource(
    properties = {
      "shucheng.ordering.groups.queue=12000",
      // on a machine that has other things to do as well
      "shucheng.ordering.groups.deadline=5m"
    })
class HotTitleIntegrationTests {

  private static final int BUYERS = 10_000;
  private static final int COPIES = 1_000;

  @Autowired Orders orders;
  @Autowired ShopForTests shop;

  /** Every tenth wants another book beside it, and every hundredth only other books. */
  @Test
  void tenThousandBuyersGetAThousandCopiesAndNobodyElseIsRefused() {
    BookId hot = shop.book("20.00", COPIES);
    List<BookId> others = IntStream.range(0, 50).mapToObj(i -> shop.book("10.00", BUYERS)).toList();
    List<Outcome<Order>> answers =
        Crowd.of(
            BUYERS,
            buyer -> {
              BookId other = others.get(buyer % others.size());
              List<Line> lines =
                  buyer % 100 == 0
                      ? List.of(new Line(other, 1))
                      : buyer % 10 == 0
                          ? List.of(new Line(other, 1), new Line(hot, 1))
                          : List.of(new Line(hot, 1));
              AccountId customer = new AccountId(UUID.randomUUID());
              OrderRequest request = new OrderRequest(lines, null, ShopForTests.ADDRESS, null);
              return () -> orders.place(customer, request);
            });
    long sold =
        answers.stream()
            .filter(Outcome::succeeded)
            .flatMap(answer -> answer.value().lines().stream())
            .filter(line -> line.book().equals(hot))
            .count();
    assertThat(sold).isEqualTo(COPIES);
    assertThat(shop.stockOf(hot))
        .extracting(Stock::onHand, Stock::held, Stock::available)
        .containsExactly(COPIES, COPIES, 0);
    assertThat(answers)
        .filteredOn(answer -> !answer.succeeded())
        .hasSize(BUYERS - BUYERS / 100 - COPIES)
        .allSatisfy(answer -> assertThat(answer.refusal()).isInstanceOf(OutOfStockException.class));
    shop.assertProven();
  }
}
