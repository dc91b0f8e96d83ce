package io.shucheng.catalog;

import io.shucheng.platform.money.Money;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An edition with all that a page of it shows.
 *
 * @param revision raised by every change of what stands here, availability and price included
 * @param contributors in the order of the title page
 * @param language a BCP 47 tag such as {@code en} or {@code zh-Hant}
 * @param subjects the main one first
 * @param description safe HTML
 * @param price in the shop's currency; null where the book has none, and then it is not for sale
 * @param editions the other editions of the same work that are not withdrawn, at most 50
 */
public record Book(
    BookId id,
    long revision,
    WorkId workId,
    @Nullable Isbn isbn13,
    String title,
    @Nullable String subtitle,
    @Nullable String originalTitle,
    List<Contributor> contributors,
    @Nullable String publisher,
    @Nullable Series series,
    @Nullable ProductForm form,
    @Nullable String language,
    @Nullable PublicationDate publicationDate,
    List<Subject> subjects,
    @Nullable String description,
    @Nullable Money price,
    Availability availability,
    List<Edition> editions,
    @Nullable Rating rating) {

  public Book {
    contributors = List.copyOf(contributors);
    subjects = List.copyOf(subjects);
    editions = List.copyOf(editions);
  }

  /** Another edition of a book's work. */
  public record Edition(BookId id, @Nullable ProductForm form) {}

  /** Where the cover that the shop draws is found; changes with the book. */
  public String coverUrl() {
    return BookSummary.coverUrl(id, revision);
  }
}
