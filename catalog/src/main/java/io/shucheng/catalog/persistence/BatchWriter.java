package io.shucheng.catalog.persistence;

import io.shucheng.catalog.BookId;
import io.shucheng.catalog.WorkId;
import io.shucheng.catalog.domain.BatchPlan;
import io.shucheng.catalog.domain.KnownBook;
import io.shucheng.catalog.domain.PlannedBook;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Writes a batch in a fixed number of array-bound statements. */
final class BatchWriter {

  private final JdbcClient jdbc;
  private final BookStatements books;
  private final BookPartStatements parts;
  private final WorkStatements works;
  private final ChangeWriter changes;

  BatchWriter(JdbcClient jdbc, ChangeWriter changes) {
    this.jdbc = jdbc;
    this.books = new BookStatements(jdbc);
    this.parts = new BookPartStatements(jdbc);
    this.works = new WorkStatements(jdbc);
    this.changes = changes;
  }

  Map<PlannedBook, BookId> store(String source, BatchPlan plan) {
    Map<PlannedBook, BookId> ids = write(plan.books());
    plan.records().values().forEach(record -> putKnown(ids, record.book()));
    plan.stock().keySet().forEach(book -> putKnown(ids, book));
    remember(source, plan, ids);
    return ids;
  }

  /** Makes and changes books, raises their revisions and enters them into the change feed. */
  Map<PlannedBook, BookId> write(List<PlannedBook> planned) {
    if (planned.isEmpty()) {
      return new HashMap<>();
    }
    Map<PlannedBook, WorkId> workIds = works.of(planned);
    List<NumberedBook> numbered = books.number(planned, workIds);
    books.write(numbered);
    parts.write(numbered);
    raiseSiblings(numbered);
    changes.enter(numbered.stream().map(book -> book.id().value()).sorted().toList());
    Map<PlannedBook, BookId> ids = new HashMap<>();
    numbered.forEach(book -> ids.put(book.book(), book.id()));
    return ids;
  }

  /** A book shows its work's other editions, so it changes when one comes, goes or changes form. */
  private void raiseSiblings(List<NumberedBook> numbered) {
    List<NumberedBook> shown =
        numbered.stream().filter(book -> book.book().changesEditions()).toList();
    if (!shown.isEmpty()) {
      changes.raiseSiblings(
          Columns.longArray(shown, book -> book.work().value()),
          Columns.longArray(numbered, book -> book.id().value()));
    }
  }

  private static void putKnown(Map<PlannedBook, BookId> ids, PlannedBook book) {
    KnownBook known = book.known();
    if (known != null) {
      ids.putIfAbsent(book, known.id());
    }
  }

  private void remember(String source, BatchPlan plan, Map<PlannedBook, BookId> ids) {
    var records = new ArrayList<>(plan.records().entrySet());
    records.sort(Map.Entry.comparingByKey());
    jdbc.sql(
            """
            insert into catalog.source_record (source, reference, book_id, digest, stock)
            select ?, * from unnest(?::text[], ?::bigint[], ?::uuid[], ?::int[])
            on conflict (source, reference) do update
              set book_id = excluded.book_id, digest = excluded.digest, stock = excluded.stock
            """)
        .param(source)
        .param(Columns.textArray(records, Map.Entry::getKey))
        .param(Columns.textArray(records, record -> ids.get(record.getValue().book())))
        .param(Columns.textArray(records, record -> record.getValue().digest()))
        .param(Columns.textArray(records, record -> record.getValue().stock()))
        .update();
  }
}
