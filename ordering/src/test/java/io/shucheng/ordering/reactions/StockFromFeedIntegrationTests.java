package io.shucheng.ordering.reactions;

import static org.assertj.core.api.Assertions.assertThat;

import io.shucheng.OrderingWithCatalogTestApplication;
import io.shucheng.catalog.Availability;
import io.shucheng.catalog.BookId;
import io.shucheng.catalog.BookSummary;
import io.shucheng.catalog.BrowseRequest;
import io.shucheng.catalog.Catalog;
import io.shucheng.catalog.ImportProgress;
import io.shucheng.catalog.ImportRequest;
import io.shucheng.catalog.Imports;
import io.shucheng.catalog.ShopWindow;
import io.shucheng.ordering.Address;
import io.shucheng.ordering.Order;
import io.shucheng.ordering.OrderRequest;
import io.shucheng.ordering.Orders;
import io.shucheng.ordering.Verification;
import io.shucheng.ordering.domain.StockRoom;
import io.shucheng.platform.identity.AccountId;
import io.shuchengtest.WithPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;

/** Ordering and the real catalog: stock comes from a feed, and its end is seen in the catalog. */
@WithPostgres
@SpringBootTest(
    classes = OrderingWithCatalogTestApplication.class,
    properties = "logging.file.name=target/shucheng.log")
class StockFromFeedIntegrationTests {

  private static final Address ADDRESS =
      new Address("李雷", "中关村大街 1 号", "北京", null, null, "CN", null);

  /** More than one batch of an import. */
  private static final int BOOKS = 600;

  @Autowired Imports imports;
  @Autowired Catalog catalog;
  @Autowired ShopWindow window;
  @Autowired Orders orders;
  @Autowired StockRoom stockRoom;
  @Autowired Verification verification;

  private final AccountId customer = new AccountId(UUID.randomUUID());

  @Test
  void aFeedsStockIsSoldAndTheCatalogKnowsWhenItIsGone(@TempDir Path folder) throws IOException {
    Path file = folder.resolve("stock.csv");
    Files.writeString(file, feed());
    assertThat(run(file).accepted()).isEqualTo(BOOKS);
    await(() -> available(Availability.IN_STOCK).size() == 100);
    await(() -> stockRoom.read(available(Availability.IN_STOCK)).size() == 100);

    BookId book = available(Availability.IN_STOCK).getFirst();
    Order order = place(book, 2);
    await(() -> availabilityOf(book) == Availability.OUT_OF_STOCK);
    assertThat(run(file).unchanged()).isEqualTo(BOOKS);
    assertThat(stockRoom.read(List.of(book)).get(book).available()).isZero();

    orders.cancel(customer, order.id());
    await(() -> availabilityOf(book) == Availability.IN_STOCK);
    assertThat(verification.verify()).isEmpty();
  }

  private Order place(BookId book, int quantity) {
    return orders.place(
        customer,
        new OrderRequest(List.of(new OrderRequest.Line(book, quantity)), null, ADDRESS, null));
  }

  private ImportProgress run(Path file) {
    return imports.run(
        new ImportRequest(
            "stock.csv", ImportRequest.Format.CSV, "shucheng", "test feed", null, false),
        file,
        progress -> {});
  }

  private static String feed() {
    return IntStream.range(0, BOOKS)
        .mapToObj(i -> "t-%d,第%d本,,,,作者,author,出版社,2001,zh,paperback,FBC,34.80,2,".formatted(i, i))
        .collect(
            Collectors.joining(
                "\n",
                "reference,title,original_title,series,series_number,contributors,roles,publisher,year,language,form,subjects,price,stock,description\n",
                "\n"));
  }

  private List<BookId> available(Availability availability) {
    return window
        .browse(new BrowseRequest(null, null, null, BrowseRequest.Sort.TITLE, 100, null))
        .items()
        .stream()
        .filter(book -> book.availability() == availability)
        .map(BookSummary::id)
        .toList();
  }

  private Availability availabilityOf(BookId book) {
    return catalog.find(book).orElseThrow().availability();
  }

  private static void await(java.util.concurrent.Callable<Boolean> happened) {
    Awaitility.await()
        .atMost(Duration.ofSeconds(20))
        .pollInterval(Duration.ofMillis(50))
        .until(happened);
  }
}
