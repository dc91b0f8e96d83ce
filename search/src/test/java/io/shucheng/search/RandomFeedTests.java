package io.shucheng.search;

import static io.shucheng.search.TestBook.book;
import static org.assertj.core.api.Assertions.assertThat;

import io.shucheng.catalog.Availability;
import io.shucheng.catalog.Book;
import io.shucheng.catalog.BookId;
import io.shucheng.search.SearchQuery.Sort;
import io.shucheng.search.SearchResult.Hit;
import io.shucheng.search.persistence.BrokenIndex;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.io.TempDir;

/** Whatever happens to catalog and shop, in the end the index is what the catalog is. */
class RandomFeedTests {

  private static final int STEPS = 200;
  private static final int BOOKS = 40;

  @TempDir Path folder;

  private final CatalogInMemory catalog = new CatalogInMemory();
  private final SearchInTest.Remembering database = new SearchInTest.Remembering();

  @RepeatedTest(3)
  void theIndexEndsAsTheCatalogIs() {
    long seed = Long.getLong("shucheng.test.seed", System.nanoTime());
    Random random = new Random(seed);
    SearchInTest shop = shop();
    for (int step = 0; step < STEPS; step++) {
      shop = happens(random, shop);
    }
    shop.follow();

    assertThat(found(shop)).as("-Dshucheng.test.seed=%d", seed).isEqualTo(expected());
    shop.close();
  }

  private SearchInTest happens(Random random, SearchInTest shop) {
    long id = 1L + random.nextInt(BOOKS);
    switch (random.nextInt(20)) {
      case 0 -> {
        shop.close();
        return shop();
      }
      case 1 -> {
        shop.follow().stop();
        return shop();
      }
      case 2, 3 -> shop.follow();
      case 4, 5 -> {
        var _ = shop.followCatalog.follow();
      }
      case 6 -> {
        shop.index.open();
        shop.index.keep();
      }
      case 7 -> {
        if (random.nextInt(3) == 0) {
          shop.index.open();
          BrokenIndex.in(shop.folder);
        }
      }
      case 8, 9 -> {
        if (catalog.books().containsKey(new BookId(id))) {
          catalog.withdraw(id);
        }
      }
      default ->
          catalog.put(
              book(id, "title " + random.nextInt(100))
                  .price(random.nextInt(10) == 0 ? null : (1 + random.nextInt(99)) + ".00")
                  .availability(
                      random.nextBoolean() ? Availability.IN_STOCK : Availability.OUT_OF_STOCK));
    }
    return shop;
  }

  private SearchInTest shop() {
    return new SearchInTest(folder, catalog, database, Duration.ofMinutes(1));
  }

  private Map<Long, String> expected() {
    return catalog.books().values().stream()
        .collect(Collectors.toMap(book -> book.id().value(), RandomFeedTests::shown));
  }

  private static String shown(Book book) {
    return book.title() + book.price() + book.availability() + book.coverUrl();
  }

  private static Map<Long, String> found(SearchInTest shop) {
    List<Hit> hits = new ArrayList<>();
    SearchResult page = shop.find(sorted(null));
    hits.addAll(page.items());
    while (page.nextCursor() != null) {
      page = shop.find(sorted(page.nextCursor()));
      hits.addAll(page.items());
    }
    return hits.stream()
        .collect(
            Collectors.toMap(
                hit -> hit.id().value(),
                hit -> hit.title() + hit.price() + hit.availability() + hit.coverUrl()));
  }

  private static SearchQuery sorted(String cursor) {
    return Queries.of("").sort(Sort.PRICE_ASCENDING).limit(7).cursor(cursor).build();
  }
}
