package io.shucheng.catalog.usecase;

import io.shucheng.catalog.BookId;
import io.shucheng.catalog.domain.BookFacts;
import io.shucheng.catalog.domain.BookField;
import io.shucheng.catalog.domain.Books;
import io.shucheng.catalog.domain.Editor;
import io.shucheng.catalog.domain.KnownBook;
import io.shucheng.catalog.domain.StaffEdit;
import io.shucheng.catalog.domain.StaleRevisionException;
import io.shucheng.catalog.domain.UnknownBookException;
import java.util.Objects;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Writes fields of a book for staff; from then on they outrank what feeds say. */
@Component
public class EditBook {

  private static final int ATTEMPTS = 3;

  private final Books books;
  private final TransactionTemplate transaction;

  EditBook(Books books, PlatformTransactionManager transactions) {
    this.books = books;
    this.transaction = new TransactionTemplate(transactions);
  }

  /**
   * @param fields that the change writes
   * @return the book's new revision
   * @throws UnknownBookException if there is no such book
   * @throws StaleRevisionException if it was changed since the editor read it
   */
  public long edit(
      BookId id, Editor editor, Set<BookField> fields, UnaryOperator<BookFacts> change) {
    for (int attempt = 1; ; attempt++) {
      try {
        return Objects.requireNonNull(
            transaction.execute(_ -> editOnce(id, editor, fields, change)));
      } catch (TransientDataAccessException e) {
        // a deadlock with an import: the same again goes well
        if (attempt == ATTEMPTS) {
          throw e;
        }
      }
    }
  }

  private long editOnce(
      BookId id, Editor editor, Set<BookField> fields, UnaryOperator<BookFacts> change) {
    KnownBook book = books.lock(id).orElseThrow(() -> new UnknownBookException(id));
    if (editor.revision() != null && editor.revision() != book.revision()) {
      throw new StaleRevisionException(id, book.revision());
    }
    return books.store(
        book,
        change.apply(book.facts()),
        fields.stream().map(field -> new StaffEdit(field, editor.account(), editor.at())).toList());
  }
}
