package io.shuchengperf.benchmark;

import io.shucheng.catalog.Book;
import io.shucheng.platform.money.Money;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** A book as {@code GET /api/v1/books/{id}} answers it, for a mapper to write. */
record BookAnswer(
    long id,
    @Nullable String isbn13,
    long workId,
    String title,
    @Nullable String subtitle,
    List<ContributorAnswer> contributors,
    @Nullable String publisher,
    @Nullable SeriesAnswer series,
    @Nullable String form,
    @Nullable String language,
    @Nullable String publicationDate,
    List<SubjectAnswer> subjects,
    @Nullable String description,
    @Nullable MoneyAnswer price,
    String availability,
    String coverUrl,
    List<EditionAnswer> editions,
    @Nullable RatingAnswer rating) {

  /** Who contributed, and as what. */
  record ContributorAnswer(String name, String role) {}

  /** A series and the book's place in it. */
  record SeriesAnswer(String name, @Nullable String number) {}

  /** A heading of a scheme. */
  record SubjectAnswer(String scheme, String code, String label) {}

  /** An amount as the contract has it. */
  record MoneyAnswer(String amount, String currency) {
    static MoneyAnswer of(Money money) {
      return new MoneyAnswer(money.amount().toPlainString(), money.currency().getCurrencyCode());
    }
  }

  /** Another edition. */
  record EditionAnswer(long id, @Nullable String form) {}

  /** What readers think. */
  record RatingAnswer(BigDecimal average, long count) {}

  static BookAnswer of(Book book) {
    return new BookAnswer(
        book.id().value(),
        book.isbn13() == null ? null : book.isbn13().value(),
        book.workId().value(),
        book.title(),
        book.subtitle(),
        book.contributors().stream()
            .map(each -> new ContributorAnswer(each.name(), each.role().label()))
            .toList(),
        book.publisher(),
        book.series() == null
            ? null
            : new SeriesAnswer(book.series().name(), book.series().number()),
        book.form() == null ? null : book.form().label(),
        book.language(),
        book.publicationDate() == null ? null : book.publicationDate().value(),
        book.subjects().stream()
            .map(each -> new SubjectAnswer(each.scheme(), each.code(), each.label(Locale.ENGLISH)))
            .toList(),
        book.description(),
        book.price() == null ? null : MoneyAnswer.of(book.price()),
        book.availability().name(),
        book.coverUrl(),
        book.editions().stream()
            .map(
                each ->
                    new EditionAnswer(
                        each.id().value(), each.form() == null ? null : each.form().label()))
            .toList(),
        book.rating() == null
            ? null
            : new RatingAnswer(book.rating().average(), book.rating().count()));
  }
}
