package io.shucheng.catalog.persistence;

import io.shucheng.catalog.BookId;
import io.shucheng.catalog.CatalogChanges.Change;
import io.shucheng.catalog.domain.KeptBooks;
import io.shucheng.platform.nodes.NodeBell;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Enters books into the change feed, within the transaction that changes them. */
final class ChangeWriter {

  /** The channel on which every transaction that changes books rings once. */
  static final String CHANNEL = "shucheng_catalog_changes";

  private final JdbcClient jdbc;
  private final List<KeptBooks> kept;
  private final NodeBell bell;

  ChangeWriter(JdbcClient jdbc, List<KeptBooks> kept, NodeBell bell) {
    this.jdbc = jdbc;
    this.kept = List.copyOf(kept);
    this.bell = bell;
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
   * Enters books at the revision they have now. What is kept of them in this process is forgotten
   * with the commit, so that who wrote reads what was written; others hear of it by the feed.
   *
   * @param books ascending, so that two writers never wait for each other
   */
  void enter(List<Long> books) {
    if (books.isEmpty()) {
      return;
    }
    List<Change> entered =
        jdbc.sql(
                """
                insert into catalog.book_change (book_id, xid, sequence, revision)
                select b.id, pg_current_xact_id(), nextval('catalog.book_change_sequence'),
                       b.revision
                  from catalog.book b where b.id = any(?) order by b.id
                on conflict (book_id) do update
                  set xid = excluded.xid, sequence = excluded.sequence,
                      revision = excluded.revision
                returning book_id, revision
                """)
            .param(books.toArray(Long[]::new))
            .query(
                (row, _) -> new Change(new BookId(row.getLong("book_id")), row.getLong("revision")))
            .list();
    // PostgreSQL folds a transaction's equal notifications into one
    jdbc.sql("select pg_notify(?, '')").param(CHANNEL).query((_, _) -> 0).list();
    TransactionSynchronizationManager.registerSynchronization(new Forgetting(entered));
  }

  /** Has books forgotten once they may have changed. */
  private final class Forgetting implements TransactionSynchronization {

    private final List<Change> changes;

    Forgetting(List<Change> changes) {
      this.changes = changes;
    }

    /** Where nobody knows whether it committed, the revisions before are those that there are. */
    @Override
    public void afterCompletion(int status) {
      if (status == STATUS_COMMITTED) {
        kept.forEach(one -> one.forget(changes));
      } else if (status == STATUS_UNKNOWN) {
        List<Change> before =
            changes.stream()
                .map(change -> new Change(change.book(), change.revision() - 1))
                .toList();
        kept.forEach(one -> one.forget(before));
      }
      if (status != STATUS_ROLLED_BACK) {
        bell.ring();
      }
    }
  }
}
