package io.shucheng.ordering.usecase;

import static io.shucheng.ordering.ShopForTests.order;
import static org.assertj.core.api.Assertions.assertThat;

import io.shucheng.catalog.BookId;
import io.shucheng.catalog.events.StockReported;
import io.shucheng.ordering.CatalogForTests;
import io.shucheng.ordering.OrderingIntegrationTest;
import io.shucheng.ordering.Orders;
import io.shucheng.ordering.ShopForTests;
import io.shucheng.ordering.domain.Stock;
import io.shucheng.ordering.domain.StockFigure;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.transaction.support.TransactionTemplate;

@OrderingIntegrationTest
class ReportStockIntegrationTests {

  @Autowired ReportStock reportStock;
  @Autowired ShopForTests shop;
  @Autowired CatalogForTests catalog;
  @Autowired Orders orders;
  @Autowired ApplicationEventPublisher events;
  @Autowired TransactionTemplate transaction;

  private long number;

  @AfterEach
  void prove() {
    shop.assertProven();
  }

  @Test
  void aFeedsFigureIsWhatIsOnHand() {
    BookId book = catalog.book("10.00");
    report("a", book, 7);
    assertThat(shop.stockOf(book).onHand()).isEqualTo(7);
    report("a", book, 4);
    assertThat(shop.stockOf(book).onHand()).isEqualTo(4);
  }

  @Test
  void aReportThatIsDeliveredTwiceCountsOnce() {
    BookId book = catalog.book("10.00");
    report("a", book, 7);
    shop.stock(book, 3);
    Stock before = shop.stockOf(book);
    report("a", book, 7);
    assertThat(shop.stockOf(book)).isEqualTo(before);
  }

  @Test
  void aReportThatALaterOneOvertookChangesNothing() {
    BookId book = catalog.book("10.00");
    report("a", 1, book, 7);
    report("a", 3, book, 4);
    Stock before = shop.stockOf(book);
    report("a", 1, book, 7);
    report("a", 2, book, 9);
    assertThat(shop.stockOf(book)).isEqualTo(before);
  }

  @Test
  void aLaterReportOfTheSameFigureOvertakesToo() {
    BookId book = catalog.book("10.00");
    report("a", 1, book, 7);
    report("a", 3, book, 7);
    Stock before = shop.stockOf(book);
    report("a", 2, book, 9);
    assertThat(shop.stockOf(book)).isEqualTo(before);
  }

  @Test
  void feedsAreRememberedOneByOne() {
    BookId book = catalog.book("10.00");
    report("a", book, 7);
    report("b", book, 9);
    assertThat(shop.stockOf(book).onHand()).isEqualTo(9);
    report("a", book, 7);
    assertThat(shop.stockOf(book).onHand()).isEqualTo(9);
  }

  @Test
  void copiesThatOrdersHoldStayOnHandWhateverAFeedSays() {
    BookId book = shop.book("10.00", 5);
    orders.place(shop.customer(), order(book, 3));
    report("a", book, 1);
    assertThat(shop.stockOf(book).onHand()).isEqualTo(3);
    assertThat(shop.stockOf(book).available()).isZero();
  }

  @Test
  void theLastOfSeveralFiguresForABookCounts() {
    BookId book = catalog.book("10.00");
    reportStock.report("a", ++number, List.of(new StockFigure(book, 7), new StockFigure(book, 2)));
    assertThat(shop.stockOf(book).onHand()).isEqualTo(2);
  }

  @Test
  void aWholeCatalogIsReportedInOneEventAndReachesTheCatalog() {
    List<BookId> books = IntStream.range(0, 10_000).mapToObj(i -> catalog.book("1.00")).toList();
    StockReported event =
        new StockReported(
            "whole", 1, books.stream().map(book -> new StockReported.Line(book, 5)).toList());
    long begin = System.nanoTime();
    transaction.executeWithoutResult(status -> events.publishEvent(event));
    ShopForTests.await(
        "the catalog knows",
        () -> catalog.recordedAvailability(books.getLast()).equals(Optional.of(true)));
    System.getLogger(getClass().getName())
        .log(
            System.Logger.Level.INFO,
            "10,000 stock rows took {0} ms from event to catalog",
            (System.nanoTime() - begin) / 1_000_000);
    assertThat(books).allMatch(book -> shop.stockOf(book).onHand() == 5);
  }

  private void report(String source, BookId book, int onHand) {
    report(source, ++number, book, onHand);
  }

  private void report(String source, long reported, BookId book, int onHand) {
    reportStock.report(source, reported, List.of(new StockFigure(book, onHand)));
  }
}
