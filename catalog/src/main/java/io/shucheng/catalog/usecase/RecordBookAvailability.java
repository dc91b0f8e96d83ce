package io.shucheng.catalog.usecase;

import io.shucheng.catalog.BookId;
import io.shucheng.catalog.RecordAvailability;
import io.shucheng.catalog.domain.Books;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Keeps what ordering knows of stock beside the books. */
@Component
class RecordBookAvailability implements RecordAvailability {

  private final Books books;

  RecordBookAvailability(Books books) {
    this.books = books;
  }

  @Override
  @Transactional
  public void record(Map<BookId, Boolean> inStock) {
    if (!inStock.isEmpty()) {
      books.recordStock(inStock);
    }
  }
}
