package io.shucheng.catalog.persistence;

import io.shucheng.catalog.Book;
import io.shucheng.catalog.BookId;
import io.shucheng.catalog.BookSummary;
import io.shucheng.catalog.BrowseRequest;
import io.shucheng.catalog.Isbn;
import io.shucheng.catalog.Offer;
import io.shucheng.catalog.Subject;
import io.shucheng.platform.web.Cursors;
import io.shucheng.platform.web.Page;
import java.util.Collection;
import java.util.Comparator;
import java.util.Currency;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import javax.sql.DataSource;
import org.jooq.DSLContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * What is asked of the catalog at one database, the primary or a replica; each takes one statement.
 */
final class CatalogQueries {

  private static final String SELECT_BOOKS =
      "select "
          + BookRow.COLUMNS
          + """
            , o.ids, o.forms from
            """
          + BookRow.TABLES
          + """
            left join lateral (
              select array_agg(o.id order by o.id) as ids, array_agg(o.form order by o.id) as forms
                from (select id, form from catalog.book
                       where work_id = b.work_id and id <> b.id and not withdrawn
                       order by id limit 50) o) o on true
            """;

  private final JdbcClient jdbc;
  private final BookMapping mapping;
  private final BrowseQuery browse;
  private final Currency currency;

  CatalogQueries(DataSource connections, DSLContext dsl, Cursors cursors, Currency currency) {
    this.jdbc = JdbcClient.create(connections);
    this.currency = currency;
    this.mapping = new BookMapping(currency);
    this.browse = new BrowseQuery(jdbc, dsl, cursors, currency);
  }

  Optional<Book> find(BookId id) {
    return findAll(List.of(id)).stream().findFirst();
  }

  Optional<Book> find(Isbn isbn) {
    return jdbc
        .sql(SELECT_BOOKS + " where b.isbn13 = ? and not b.withdrawn order by b.id limit 20")
        .param(isbn.value())
        .query((row, _) -> mapping.book(row))
        .list()
        .stream()
        .min(Comparator.comparing(Book::availability).thenComparing(Book::id));
  }

  List<Book> findAll(Collection<BookId> ids) {
    if (ids.isEmpty()) {
      return List.of();
    }
    return jdbc.sql(SELECT_BOOKS + " where b.id = any(?) and not b.withdrawn")
        .param(Columns.longArray(ids, BookId::value))
        .query((row, _) -> mapping.book(row))
        .list();
  }

  List<BookSummary> summaries(Collection<BookId> ids) {
    if (ids.isEmpty()) {
      return List.of();
    }
    Map<BookId, BookSummary> found = new HashMap<>();
    jdbc.sql("select " + BookRow.COLUMNS + " from " + BookRow.TABLES + " where b.id = any(?)")
        .param(Columns.longArray(ids, BookId::value))
        .query((row, _) -> mapping.summary(row))
        .list()
        .forEach(summary -> found.put(summary.id(), summary));
    return ids.stream().distinct().map(found::get).filter(Objects::nonNull).toList();
  }

  List<Offer> offers(Collection<BookId> ids) {
    return jdbc.sql(
            """
            select b.id, b.revision, b.title, b.form, b.publishing_status, b.withdrawn, b.in_stock,
                   p.minor_units
              from catalog.book b
              left join catalog.price p on p.book_id = b.id and p.currency = ?
             where b.id = any(?)
            """)
        .param(currency.getCurrencyCode())
        .param(Columns.longArray(ids, BookId::value))
        .query((row, _) -> mapping.offer(row))
        .list();
  }

  Page<BookSummary> browse(BrowseRequest request) {
    return browse.page(request, mapping);
  }

  List<Subject> subjects() {
    return jdbc.sql(
            """
            select s.scheme, s.code, s.label_en, s.label_zh
              from catalog.subject s
              join (select bs.subject_id, count(*) as books
                      from catalog.book_subject bs join catalog.book b on b.id = bs.book_id
                     where not b.withdrawn group by bs.subject_id) n on n.subject_id = s.id
             order by n.books desc, s.scheme, s.code
            """)
        .query(
            (row, _) ->
                new Subject(
                    Objects.requireNonNull(row.getString("scheme")),
                    Objects.requireNonNull(row.getString("code")),
                    row.getString("label_en"),
                    row.getString("label_zh")))
        .list();
  }
}
