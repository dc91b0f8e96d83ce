package io.shucheng.catalog.http;

import io.shucheng.catalog.Availability;
import io.shucheng.catalog.Book;
import io.shucheng.catalog.Contributor;
import io.shucheng.catalog.Isbn;
import io.shucheng.catalog.ProductForm;
import io.shucheng.catalog.PublicationDate;
import io.shucheng.catalog.Rating;
import io.shucheng.catalog.Series;
import io.shucheng.catalog.Subject;
import io.shucheng.platform.money.Money;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** A book as the API writes it. */
record BookBody(
    long id,
    @Nullable String isbn13,
    long workId,
    String title,
    @Nullable String subtitle,
    @Nullable String originalTitle,
    List<ContributorBody> contributors,
    @Nullable String publisher,
    @Nullable Series series,
    @Nullable String form,
    @Nullable String language,
    @Nullable String publicationDate,
    List<SubjectBody> subjects,
    @Nullable String description,
    @Nullable Money price,
    Availability availability,
    String coverUrl,
    List<EditionBody> editions,
    @Nullable Rating rating) {

  /** Somebody who made the book. */
  record ContributorBody(String name, String role) {
    static ContributorBody of(Contributor contributor) {
      return new ContributorBody(contributor.name(), contributor.role().label());
    }
  }

  /** What the book is about; the label is in the reader's language. */
  record SubjectBody(String scheme, String code, String label) {
    static SubjectBody of(Subject subject, Locale locale) {
      return new SubjectBody(subject.scheme(), subject.code(), subject.label(locale));
    }
  }

  /** Another edition. */
  record EditionBody(long id, @Nullable String form) {
    static EditionBody of(Book.Edition edition) {
      return new EditionBody(edition.id().value(), label(edition.form()));
    }
  }

  static BookBody of(Book book, Locale locale) {
    Isbn isbn = book.isbn13();
    PublicationDate date = book.publicationDate();
    return new BookBody(
        book.id().value(),
        isbn == null ? null : isbn.value(),
        book.workId().value(),
        book.title(),
        book.subtitle(),
        book.originalTitle(),
        book.contributors().stream().map(ContributorBody::of).toList(),
        book.publisher(),
        book.series(),
        label(book.form()),
        book.language(),
        date == null ? null : date.value(),
        book.subjects().stream().map(subject -> SubjectBody.of(subject, locale)).toList(),
        book.description(),
        book.price(),
        book.availability(),
        book.coverUrl(),
        book.editions().stream().map(EditionBody::of).toList(),
        book.rating());
  }

  private static @Nullable String label(@Nullable ProductForm form) {
    return form == null ? null : form.label();
  }
}
