package io.shucheng.catalog.persistence;

import io.shucheng.catalog.domain.BookFacts;
import io.shucheng.catalog.domain.KnownBook;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.Function;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Writes what books have several of: contributors, subjects, prices; only where it changed. */
final class BookPartStatements {

  private final JdbcClient jdbc;

  BookPartStatements(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** One part of a book at its place. */
  private record Part<T>(long book, int position, T value) {}

  void write(List<NumberedBook> books) {
    writeContributors(changed(books, BookFacts::contributors));
    writeSubjects(changed(books, BookFacts::subjects));
    writePrices(changed(books, BookFacts::prices));
  }

  private static List<NumberedBook> changed(
      List<NumberedBook> books, Function<BookFacts, Object> part) {
    return books.stream()
        .filter(
            book -> {
              KnownBook known = book.book().known();
              return known == null || !part.apply(known.facts()).equals(part.apply(book.facts()));
            })
        .toList();
  }

  private void writeContributors(List<NumberedBook> books) {
    var parts = parts(books, facts -> facts.contributors());
    clear("delete from catalog.book_contributor where book_id = any(?)", books);
    if (parts.isEmpty()) {
      return;
    }
    var names = new TreeSet<String>();
    parts.forEach(part -> names.add(part.value().name()));
    jdbc.sql(
            """
            insert into catalog.contributor (name)
            select n from unnest(?::text[]) as n
             where not exists (select from catalog.contributor c where c.name = n)
            on conflict (name) do nothing
            """)
        .param(names.toArray(String[]::new))
        .update();
    jdbc.sql(
            """
            insert into catalog.book_contributor (book_id, position, contributor_id, role)
            select t.book_id, t.position, c.id, t.role
              from unnest(?::bigint[], ?::smallint[], ?::text[], ?::text[])
                     as t (book_id, position, name, role)
              join catalog.contributor c on c.name = t.name
            """)
        .param(Columns.longArray(parts, Part::book))
        .param(Columns.textArray(parts, Part::position))
        .param(Columns.textArray(parts, part -> part.value().name()))
        .param(Columns.textArray(parts, part -> part.value().role()))
        .update();
  }

  private void writeSubjects(List<NumberedBook> books) {
    var parts = parts(books, facts -> facts.subjects());
    clear("delete from catalog.book_subject where book_id = any(?)", books);
    if (parts.isEmpty()) {
      return;
    }
    var codes = parts.stream().map(Part::value).distinct().toList();
    jdbc.sql(
            """
            insert into catalog.subject (scheme, code)
            select scheme, code from unnest(?::text[], ?::text[]) as t (scheme, code)
             where not exists (
               select from catalog.subject s where s.scheme = t.scheme and s.code = t.code)
             order by scheme, code
            on conflict (scheme, code) do nothing
            """)
        .param(Columns.textArray(codes, code -> code.scheme()))
        .param(Columns.textArray(codes, code -> code.code()))
        .update();
    jdbc.sql(
            """
            insert into catalog.book_subject (book_id, position, subject_id)
            select t.book_id, t.position, s.id
              from unnest(?::bigint[], ?::smallint[], ?::text[], ?::text[])
                     as t (book_id, position, scheme, code)
              join catalog.subject s on s.scheme = t.scheme and s.code = t.code
            """)
        .param(Columns.longArray(parts, Part::book))
        .param(Columns.textArray(parts, Part::position))
        .param(Columns.textArray(parts, part -> part.value().scheme()))
        .param(Columns.textArray(parts, part -> part.value().code()))
        .update();
  }

  private void writePrices(List<NumberedBook> books) {
    var parts =
        parts(books, facts -> List.<Map.Entry<String, Long>>copyOf(facts.prices().entrySet()));
    if (parts.isEmpty()) {
      return;
    }
    jdbc.sql(
            """
            insert into catalog.price (book_id, currency, minor_units)
            select * from unnest(?::bigint[], ?::text[], ?::bigint[])
            on conflict (book_id, currency) do update set minor_units = excluded.minor_units
            """)
        .param(Columns.longArray(parts, Part::book))
        .param(Columns.textArray(parts, part -> part.value().getKey()))
        .param(Columns.longArray(parts, part -> part.value().getValue()))
        .update();
  }

  private void clear(String statement, List<NumberedBook> books) {
    List<NumberedBook> known = books.stream().filter(book -> book.book().known() != null).toList();
    if (!known.isEmpty()) {
      jdbc.sql(statement).param(Columns.longArray(known, book -> book.id().value())).update();
    }
  }

  private static <T> List<Part<T>> parts(
      List<NumberedBook> books, Function<BookFacts, List<T>> part) {
    List<Part<T>> parts = new ArrayList<>();
    for (NumberedBook book : books) {
      int position = 0;
      for (T value : part.apply(book.facts())) {
        parts.add(new Part<>(book.id().value(), position++, value));
      }
    }
    return parts;
  }
}
