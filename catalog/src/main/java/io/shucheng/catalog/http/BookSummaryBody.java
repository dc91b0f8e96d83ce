package io.shucheng.catalog.http;

import io.shucheng.catalog.Availability;
import io.shucheng.catalog.BookSummary;
import io.shucheng.catalog.Rating;
import io.shucheng.platform.money.Money;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A book of a list as the API writes it. */
record BookSummaryBody(
    long id,
    String title,
    List<String> contributors,
    @Nullable Money price,
    Availability availability,
    String coverUrl,
    @Nullable Rating rating) {

  static BookSummaryBody of(BookSummary book) {
    return new BookSummaryBody(
        book.id().value(),
        book.title(),
        book.contributors(),
        book.price(),
        book.availability(),
        book.coverUrl(),
        book.rating());
  }
}
