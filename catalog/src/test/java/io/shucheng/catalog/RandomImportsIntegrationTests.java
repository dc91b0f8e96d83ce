package io.shucheng.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * Random files of two feeds, against a model of what must be known after each. Repeat a run with
 * {@code -Dtest.jvm=-Dshucheng.test.seed=…}.
 */
@CatalogIntegrationTest
class RandomImportsIntegrationTests {

  private static final int BOOKS = 40;
  private static final int FILES = 30;
  private static final String HEADER =
      "reference,title,contributors,publisher,price,subjects,stock\n";

  @Autowired CatalogForTests shop;
  @Autowired StockReports reports;

  private final Map<Integer, Known> model = new HashMap<>();
  private final Map<String, String> lastSaid = new HashMap<>();
  private final Map<String, Integer> lastStock = new HashMap<>();

  /** What must be known of a book. */
  private record Known(
      @Nullable String publisher, @Nullable String price, @Nullable String subject) {
    static final Known NOTHING = new Known(null, null, null);
  }

  @Test
  void whateverFeedsSayTheLastWordOfEachFieldStands() {
    long seed = Long.getLong("shucheng.test.seed", System.nanoTime());
    System.out.println("shucheng.test.seed=" + seed);
    Random random = new Random(seed);
    List<String> sources = List.of(shop.newSource(), shop.newSource());
    int stockReports = 0;

    for (int file = 0; file < FILES; file++) {
      String source = sources.get(random.nextInt(2));
      List<String> rows = rows(random, sources.getFirst());
      int expectedChanges = 0;
      for (String row : rows) {
        int before = stockReports;
        stockReports += takeStock(source, row);
        expectedChanges += take(source, row) || stockReports > before ? 1 : 0;
      }

      ImportProgress first = shop.importCsv(source, HEADER + String.join("", rows));
      Map<Integer, Long> revisions = check(source, rows);
      ImportProgress second = shop.importCsv(source, HEADER + String.join("", rows));

      assertThat(first.accepted()).as("file %d", file).isEqualTo(expectedChanges);
      assertThat(first.accepted() + first.unchanged()).isEqualTo(rows.size());
      assertThat(second.unchanged()).isEqualTo(rows.size());
      assertThat(check(source, rows)).isEqualTo(revisions);
    }

    assertThat(reports.of(sources.get(0)).size() + reports.of(sources.get(1)).size())
        .as("stock reports")
        .isEqualTo(stockReports);
  }

  private static List<String> rows(Random random, String name) {
    List<Integer> books = new ArrayList<>();
    for (int i = 0; i < BOOKS; i++) {
      books.add(i);
    }
    Collections.shuffle(books, random);
    List<String> rows = new ArrayList<>();
    for (int book : books.subList(0, 1 + random.nextInt(BOOKS))) {
      String row =
          "%d,Random %d of %s,Writer %d,%s,%s,%s,%s%n"
              .formatted(
                  book,
                  book,
                  name,
                  book,
                  random.nextBoolean() ? "" : "Publisher " + random.nextInt(3),
                  random.nextBoolean() ? "" : (1 + random.nextInt(3)) + ".50",
                  random.nextBoolean() ? "" : "F" + (char) ('A' + random.nextInt(3)),
                  random.nextInt(3) > 0 ? "" : random.nextInt(4));
      rows.add(row);
      if (random.nextInt(10) == 0) {
        rows.add(row);
      }
    }
    return rows;
  }

  /** Takes a row into the model; whether it changes anything. */
  private boolean take(String source, String row) {
    String[] fields = row.strip().split(",", -1);
    int book = Integer.parseInt(fields[0]);
    if (row.equals(lastSaid.put(source + fields[0], row))) {
      return false;
    }
    Known before = model.get(book);
    Known base = before == null ? Known.NOTHING : before;
    Known after =
        new Known(
            fields[3].isEmpty() ? base.publisher() : fields[3],
            fields[4].isEmpty() ? base.price() : fields[4],
            fields[5].isEmpty() ? base.subject() : fields[5]);
    model.put(book, after);
    return !after.equals(before);
  }

  private int takeStock(String source, String row) {
    String[] fields = row.strip().split(",", -1);
    if (fields[6].isEmpty()) {
      return 0;
    }
    Integer now = Integer.valueOf(fields[6]);
    return now.equals(lastStock.put(source + fields[0], now)) ? 0 : 1;
  }

  private Map<Integer, Long> check(String source, List<String> rows) {
    Map<Integer, Long> revisions = new HashMap<>();
    for (String row : rows) {
      String reference = row.substring(0, row.indexOf(','));
      Book book = shop.book(source, reference);
      Known known = Objects.requireNonNull(model.get(Integer.valueOf(reference)));
      assertThat(book.publisher()).isEqualTo(known.publisher());
      assertThat(book.price() == null ? null : book.price().amount().toPlainString())
          .isEqualTo(known.price());
      assertThat(book.subjects().isEmpty() ? null : book.subjects().getFirst().code())
          .isEqualTo(known.subject());
      revisions.put(Integer.valueOf(reference), book.revision());
    }
    return revisions;
  }
}
