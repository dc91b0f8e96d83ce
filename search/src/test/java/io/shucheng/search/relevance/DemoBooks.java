package io.shucheng.search.relevance;

import static io.shucheng.search.TestBook.book;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import io.shucheng.catalog.Availability;
import io.shucheng.catalog.Book;
import io.shucheng.search.TestBook;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Currency;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/** The books that the shop's demo brings, as its import makes them, without a database. */
final class DemoBooks {

  private static final Path TABLES = Path.of("../bootstrap/src/main/resources/demo");
  private static final Currency CNY = Currency.getInstance("CNY");

  private final Map<String, String[]> subjects = new HashMap<>();
  private final Map<String, List<Long>> works = new HashMap<>();
  private final List<NamedCsvRecord> rows = new ArrayList<>();
  private final Map<Long, String> references = new HashMap<>();

  private DemoBooks() {
    rows("subjects.csv")
        .forEach(
            row ->
                subjects.put(
                    row.getField("code"),
                    new String[] {row.getField("label_en"), row.getField("label_zh")}));
    rows.addAll(rows("goodbooks.csv"));
    rows.addAll(rows("chinese.csv"));
    for (int i = 0; i < rows.size(); i++) {
      long id = i + 1L;
      references.put(id, rows.get(i).getField("reference"));
      works.computeIfAbsent(workKey(rows.get(i)), _ -> new ArrayList<>()).add(id);
    }
  }

  static DemoBooks read() {
    return new DemoBooks();
  }

  List<Book> all() {
    List<Book> books = new ArrayList<>();
    for (int i = 0; i < rows.size(); i++) {
      books.add(made(i + 1L, rows.get(i)).build(1, CNY));
    }
    return books;
  }

  /** A book's work, as the reference of the first of its editions. */
  String workOf(long book) {
    return workOf(Objects.requireNonNull(references.get(book)), book);
  }

  /** The work of each reference. */
  Map<String, String> works() {
    Map<String, String> byReference = new HashMap<>();
    references.forEach((id, reference) -> byReference.put(reference, workOf(reference, id)));
    return byReference;
  }

  private String workOf(String reference, long book) {
    List<Long> editions = works.getOrDefault(workKey(rows.get((int) book - 1)), List.of(book));
    return references.getOrDefault(editions.getFirst(), reference);
  }

  private TestBook made(long id, NamedCsvRecord row) {
    TestBook book = book(id, row.getField("title")).price(row.getField("price"));
    List<Long> editions = works.getOrDefault(workKey(row), List.of());
    if (editions.size() > 1) {
      book.editionOf(
          editions.getFirst(),
          editions.stream().filter(other -> other != id).mapToLong(Long::longValue).toArray());
    }
    String[] names = row.getField("contributors").split("\\|", -1);
    String[] roles = given(row, "roles").map(text -> text.split("\\|", -1)).orElse(new String[0]);
    for (int i = 0; i < names.length; i++) {
      if (i < roles.length && roles[i].equals("translator")) {
        book.translatedBy(names[i]);
      } else {
        book.by(names[i]);
      }
    }
    given(row, "original_title").ifPresent(book::originalTitle);
    given(row, "series")
        .ifPresent(series -> book.series(series, given(row, "series_number").orElse(null)));
    given(row, "isbn13").ifPresent(book::isbn);
    given(row, "publisher").ifPresent(book::publisher);
    given(row, "language").ifPresent(book::language);
    given(row, "description").ifPresent(book::description);
    given(row, "rating_average")
        .ifPresent(average -> book.rated(average, Long.parseLong(row.getField("rating_count"))));
    book.availability(
        row.getField("stock").equals("0") ? Availability.OUT_OF_STOCK : Availability.IN_STOCK);
    Arrays.stream(row.getField("subjects").split("\\|", -1))
        .filter(code -> !code.isEmpty())
        .forEach(
            code -> {
              String[] labels = subjects.getOrDefault(code, new String[] {code, code});
              book.about(code, labels[0], labels[1]);
            });
    return book;
  }

  private static Optional<String> given(NamedCsvRecord row, String field) {
    return row.findField(field).filter(value -> !value.isEmpty());
  }

  /** As the catalog knows a work again: by its title and first contributor. */
  private static String workKey(NamedCsvRecord row) {
    String author = row.getField("contributors").split("\\|", -1)[0];
    return (row.getField("title") + "|" + author)
        .toLowerCase(Locale.ROOT)
        .replaceAll("[^\\p{L}\\p{N}|]+", " ");
  }

  private static List<NamedCsvRecord> rows(String table) {
    try (CsvReader<NamedCsvRecord> csv =
            CsvReader.builder().ofNamedCsvRecord(TABLES.resolve(table));
        Stream<NamedCsvRecord> rows = csv.stream()) {
      return rows.toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
