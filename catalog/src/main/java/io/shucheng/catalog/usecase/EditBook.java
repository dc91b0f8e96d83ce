package io.shucheng.catalog.usecase;

import io.shucheng.catalog.BookId;
import io.shucheng.catalog.Isbn;
import io.shucheng.catalog.domain.BookFacts;
import io.shucheng.catalog.domain.BookField;
import io.shucheng.catalog.domain.Books;
import io.shucheng.catalog.domain.Editor;
import io.shucheng.catalog.domain.KnownBook;
import io.shucheng.catalog.domain.NumberTakenException;
import io.shucheng.catalog.domain.StaffEdit;
import io.shucheng.catalog.domain.StaleRevisionException;
import io.shucheng.catalog.domain.UnknownBookException;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.springframework.stereotype.Component;

/** Writes fields of a book for staff; from then on they outrank what feeds say. */
@Component
public class EditBook {

  private final Books books;
  private final EditTransaction transaction;

  EditBook(Books books, EditTransaction transaction) {
    this.books = books;
    this.transaction = transaction;
  }

  /**
   * @param fields that the change writes
   * @return the book's new revision
   * @throws UnknownBookException if there is no such book
   * @throws NumberTakenException if the change gives it a number that another book has
   * @throws StaleRevisionException if it was changed since the editor read it
   */
  public long edit(
      BookId id, Editor editor, Set<BookField> fields, UnaryOperator<BookFacts> change) {
    return transaction.run(() -> editOnce(id, editor, fields, change));
  }

  private long editOnce(
      BookId id, Editor editor, Set<BookField> fields, UnaryOperator<BookFacts> change) {
    KnownBook book = books.lock(id).orElseThrow(() -> new UnknownBookException(id));
    if (editor.revision() != null && editor.revision() != book.revision()) {
      throw new StaleRevisionException(id, book.revision());
    }
    BookFacts facts = change.apply(book.facts());
    Isbn isbn = facts.isbn();
    if (isbn != null && !isbn.equals(book.facts().isbn())) {
      books
          .numbered(isbn)
          .ifPresent(
              owner -> {
                throw new NumberTakenException(isbn, owner);
              });
    }
    return books.store(
        book,
        facts,
        fields.stream().map(field -> new StaffEdit(field, editor.account(), editor.at())).toList());
  }
}
