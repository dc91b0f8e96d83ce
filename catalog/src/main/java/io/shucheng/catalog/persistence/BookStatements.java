package io.shucheng.catalog.persistence;

import io.shucheng.catalog.BookId;
import io.shucheng.catalog.PublicationDate;
import io.shucheng.catalog.Rating;
import io.shucheng.catalog.Series;
import io.shucheng.catalog.WorkId;
import io.shucheng.catalog.domain.FoldedText;
import io.shucheng.catalog.domain.KnownBook;
import io.shucheng.catalog.domain.PlannedBook;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Writes the rows of books themselves. */
final class BookStatements {

  private static final int TITLE_ORDER_LENGTH = 100;

  private final JdbcClient jdbc;

  BookStatements(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Gives new books their ids; in the order of the ids. */
  List<NumberedBook> number(List<PlannedBook> books, Map<PlannedBook, WorkId> works) {
    long fresh = books.stream().filter(book -> book.known() == null).count();
    Iterator<Long> ids = fresh == 0 ? List.<Long>of().iterator() : freshIds(fresh).iterator();
    List<NumberedBook> numbered = new ArrayList<>();
    for (PlannedBook book : books) {
      KnownBook known = book.known();
      WorkId work = Objects.requireNonNull(works.get(book));
      numbered.add(
          known == null
              ? new NumberedBook(book, new BookId(ids.next()), work, 1)
              : new NumberedBook(book, known.id(), work, known.revision() + 1));
    }
    numbered.sort(Comparator.comparing(NumberedBook::id));
    return numbered;
  }

  private List<Long> freshIds(long count) {
    return jdbc.sql(
            """
            select nextval(pg_get_serial_sequence('catalog.book', 'id'))
              from generate_series(1, ?)
            """)
        .param(count)
        .query(Long.class)
        .list();
  }

  void write(List<NumberedBook> books) {
    jdbc.sql(
            """
            insert into catalog.book (
              id, revision, work_id, isbn13, match_key, title, title_order, subtitle,
              original_title, publisher, series_name, series_number, form, language,
              publication_date, publication_order, description, publishing_status,
              rating_average, rating_count, withdrawn)
            select * from unnest(
              ?::bigint[], ?::bigint[], ?::bigint[], ?::text[], ?::uuid[], ?::text[], ?::text[],
              ?::text[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[],
              ?::text[], ?::int[], ?::text[], ?::text[], ?::numeric[], ?::bigint[], ?::boolean[])
            on conflict (id) do update set
              revision = excluded.revision, isbn13 = excluded.isbn13,
              match_key = excluded.match_key, title = excluded.title,
              title_order = excluded.title_order, subtitle = excluded.subtitle,
              original_title = excluded.original_title, publisher = excluded.publisher,
              series_name = excluded.series_name, series_number = excluded.series_number,
              form = excluded.form, language = excluded.language,
              publication_date = excluded.publication_date,
              publication_order = excluded.publication_order,
              description = excluded.description,
              publishing_status = excluded.publishing_status,
              rating_average = excluded.rating_average, rating_count = excluded.rating_count,
              withdrawn = excluded.withdrawn
            """)
        .param(Columns.longArray(books, book -> book.id().value()))
        .param(Columns.longArray(books, NumberedBook::revision))
        .param(Columns.longArray(books, book -> book.work().value()))
        .param(Columns.textArray(books, book -> book.facts().isbn()))
        .param(Columns.textArray(books, book -> book.book().matchKey()))
        .param(Columns.textArray(books, book -> book.facts().title()))
        .param(Columns.textArray(books, book -> titleOrder(book.book().title())))
        .param(Columns.textArray(books, book -> book.facts().subtitle()))
        .param(Columns.textArray(books, book -> book.facts().originalTitle()))
        .param(Columns.textArray(books, book -> book.facts().publisher()))
        .param(Columns.textArray(books, book -> seriesName(book.facts().series())))
        .param(Columns.textArray(books, book -> seriesNumber(book.facts().series())))
        .param(Columns.textArray(books, book -> book.facts().form()))
        .param(Columns.textArray(books, book -> book.facts().language()))
        .param(Columns.textArray(books, book -> book.facts().publicationDate()))
        .param(Columns.textArray(books, book -> order(book.facts().publicationDate())))
        .param(Columns.textArray(books, book -> book.facts().description()))
        .param(Columns.textArray(books, book -> book.facts().status()))
        .param(Columns.textArray(books, book -> average(book.facts().rating())))
        .param(Columns.textArray(books, book -> count(book.facts().rating())))
        .param(Columns.textArray(books, book -> book.facts().isWithdrawn()))
        .update();
  }

  /** What titles are sorted by; text without letters sorts as it stands. */
  static String titleOrder(String title) {
    String folded = FoldedText.of(title);
    String order = folded.isEmpty() ? title : folded;
    return order.length() > TITLE_ORDER_LENGTH ? order.substring(0, TITLE_ORDER_LENGTH) : order;
  }

  /** A date as a number to sort by: 19990501; what is not known of it counts as 0. */
  static int order(@Nullable PublicationDate date) {
    if (date == null) {
      return Integer.MIN_VALUE;
    }
    String[] parts = date.value().substring(1).split("-", -1);
    int month = parts.length > 1 ? Integer.parseInt(parts[1]) : 0;
    int day = parts.length > 2 ? Integer.parseInt(parts[2]) : 0;
    return date.year() * 10_000 + month * 100 + day;
  }

  private static @Nullable String seriesName(@Nullable Series series) {
    return series == null ? null : series.name();
  }

  private static @Nullable String seriesNumber(@Nullable Series series) {
    return series == null ? null : series.number();
  }

  private static @Nullable Object average(@Nullable Rating rating) {
    return rating == null ? null : rating.average();
  }

  private static long count(@Nullable Rating rating) {
    return rating == null ? 0 : rating.count();
  }
}
