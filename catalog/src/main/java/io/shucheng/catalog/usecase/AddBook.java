package io.shucheng.catalog.usecase;

import io.shucheng.catalog.BookId;
import io.shucheng.catalog.Isbn;
import io.shucheng.catalog.domain.Addition;
import io.shucheng.catalog.domain.AdditionKey;
import io.shucheng.catalog.domain.Additions;
import io.shucheng.catalog.domain.BookFacts;
import io.shucheng.catalog.domain.BookField;
import io.shucheng.catalog.domain.Books;
import io.shucheng.catalog.domain.Editor;
import io.shucheng.catalog.domain.KnownBook;
import io.shucheng.catalog.domain.NumberTakenException;
import io.shucheng.catalog.domain.RepeatedAdditionException;
import io.shucheng.catalog.domain.StaffEdit;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Adds a book that no feed brought; what staff wrote of it outranks what feeds will say. */
@Component
public class AddBook {

  /** How long a request may be repeated and is answered as it was the first time. */
  private static final Duration REPEATABLE = Duration.ofHours(24);

  private final Books books;
  private final Additions additions;
  private final EditTransaction transaction;

  AddBook(Books books, Additions additions, EditTransaction transaction) {
    this.books = books;
    this.additions = additions;
    this.transaction = transaction;
  }

  /**
   * @param key null for a request that cannot be repeated
   * @param fields what staff wrote of the book
   * @param answer what the request is answered with; kept with the key
   * @throws NumberTakenException if another book has its ISBN
   * @throws RepeatedAdditionException if the key was used to add another book, or is being used
   */
  public Addition add(
      BookFacts facts,
      Set<BookField> fields,
      Editor editor,
      @Nullable AdditionKey key,
      Function<KnownBook, String> answer) {
    return transaction.run(
        () -> {
          if (key == null) {
            return addNow(facts, fields, editor, answer);
          }
          additions.forget(editor.at().minus(REPEATABLE));
          Optional<Addition> first = additions.claim(key);
          if (first.isPresent()) {
            return repeated(first.get(), facts, key);
          }
          Addition added = addNow(facts, fields, editor, answer);
          additions.add(key, added, editor.at());
          return added;
        });
  }

  private static Addition repeated(Addition first, BookFacts facts, AdditionKey key) {
    if (!first.request().equals(facts.digest())) {
      throw RepeatedAdditionException.another(key);
    }
    return first;
  }

  private Addition addNow(
      BookFacts facts, Set<BookField> fields, Editor editor, Function<KnownBook, String> answer) {
    Isbn isbn = facts.isbn();
    if (isbn != null) {
      books
          .numbered(isbn)
          .ifPresent(
              owner -> {
                throw new NumberTakenException(isbn, owner);
              });
    }
    BookId id =
        books.add(
            facts,
            fields.stream()
                .map(field -> new StaffEdit(field, editor.account(), editor.at()))
                .toList());
    KnownBook added = books.find(id).orElseThrow();
    return new Addition(facts.digest(), id, answer.apply(added));
  }
}
