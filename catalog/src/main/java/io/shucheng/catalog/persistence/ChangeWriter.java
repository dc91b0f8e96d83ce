package io.shucheng.catalog.persistence;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Enters books into the change feed, within the transaction that changes them. */
final class ChangeWriter {

  /** The channel on which every transaction that changes books rings once. */
  static final String CHANNEL = "shucheng_catalog_changes";

  private final JdbcClient jdbc;

  ChangeWriter(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Raises the books of these subjects and enters them. */
  void raiseOfSubjects(Long[] subjects) {
    raise(
        jdbc.sql(
                """
                select id from catalog.book where id in (
                  select book_id from catalog.book_subject where subject_id = any(?))
                 order by id for update
                """)
            .param(subjects)
            .query(Long.class)
            .list());
  }

  /** Raises the books of these works, but for some that are raised already, and enters them. */
  void raiseSiblings(Long[] works, Long[] raised) {
    raise(
        jdbc.sql(
                """
                select id from catalog.book where work_id = any(?) and id <> all(?)
                 order by id for update
                """)
            .param(works)
            .param(raised)
            .query(Long.class)
            .list());
  }

  private void raise(List<Long> books) {
    if (!books.isEmpty()) {
      jdbc.sql("update catalog.book set revision = revision + 1 where id = any(?)")
          .param(books.toArray(Long[]::new))
          .update();
      enter(books);
    }
  }

  /**
   * Enters books at the revision they have now.
   *
   * @param books ascending, so that two writers never wait for each other
   */
  void enter(List<Long> books) {
    if (books.isEmpty()) {
      return;
    }
    jdbc.sql(
            """
            insert into catalog.book_change (book_id, xid, sequence, revision)
            select b.id, pg_current_xact_id(), nextval('catalog.book_change_sequence'), b.revision
              from catalog.book b where b.id = any(?) order by b.id
            on conflict (book_id) do update
              set xid = excluded.xid, sequence = excluded.sequence, revision = excluded.revision
            """)
        .param(books.toArray(Long[]::new))
        .update();
    // PostgreSQL folds a transaction's equal notifications into one
    jdbc.sql("select pg_notify(?, '')").param(CHANNEL).query((_, _) -> 0).list();
  }
}
