package io.shucheng.catalog.http;

import io.shucheng.catalog.Isbn;
import io.shucheng.catalog.ProductForm;
import io.shucheng.catalog.PublicationDate;
import io.shucheng.catalog.Rating;
import io.shucheng.catalog.Series;
import io.shucheng.catalog.domain.BookFacts;
import io.shucheng.catalog.domain.BookField;
import io.shucheng.catalog.domain.KnownBook;
import io.shucheng.catalog.domain.PublishingStatus;
import io.shucheng.catalog.domain.SubjectCode;
import io.shucheng.platform.money.Money;
import java.util.Currency;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A book as the API writes it for staff.
 *
 * @param prices in every currency that is known, in the order of the codes
 * @param staffEdited the fields that staff wrote, which no feed changes any more
 */
record StaffBookBody(
    long id,
    long revision,
    @Nullable String isbn13,
    long workId,
    @Nullable String title,
    @Nullable String subtitle,
    @Nullable String originalTitle,
    List<BookBody.ContributorBody> contributors,
    @Nullable String publisher,
    @Nullable Series series,
    @Nullable String form,
    @Nullable String language,
    @Nullable String publicationDate,
    List<SubjectCode> subjects,
    @Nullable String description,
    @Nullable PublishingStatus publishingStatus,
    @Nullable Rating rating,
    List<Money> prices,
    boolean withdrawn,
    List<String> staffEdited) {

  static StaffBookBody of(KnownBook book) {
    BookFacts facts = book.facts();
    Isbn isbn = facts.isbn();
    ProductForm form = facts.form();
    PublicationDate date = facts.publicationDate();
    return new StaffBookBody(
        book.id().value(),
        book.revision(),
        isbn == null ? null : isbn.value(),
        book.workId().value(),
        facts.title(),
        facts.subtitle(),
        facts.originalTitle(),
        facts.contributors().stream().map(BookBody.ContributorBody::of).toList(),
        facts.publisher(),
        facts.series(),
        form == null ? null : form.label(),
        facts.language(),
        date == null ? null : date.value(),
        facts.subjects(),
        facts.description(),
        facts.status(),
        facts.rating(),
        facts.prices().entrySet().stream()
            .map(price -> new Money(price.getValue(), Currency.getInstance(price.getKey())))
            .toList(),
        facts.isWithdrawn(),
        book.kept().stream().sorted().map(StaffBookBody::name).toList());
  }

  /** A field as an edit names it. */
  private static String name(BookField field) {
    return switch (field) {
      case ORIGINAL_TITLE -> "originalTitle";
      case PUBLICATION_DATE -> "publicationDate";
      default -> field.label();
    };
  }
}
