package io.shucheng.storefront.http.browsing;

import io.shucheng.catalog.Availability;
import io.shucheng.catalog.Book;
import io.shucheng.catalog.Contributor;
import io.shucheng.catalog.ContributorRole;
import io.shucheng.words.Texts;
import org.jspecify.annotations.Nullable;

/** What the page of a book shows. */
public record BookPage(Book book) {

  private static final int LONGEST_SUMMARY = 200;

  public boolean canBeBought() {
    return book.price() != null && book.availability() == Availability.IN_STOCK;
  }

  public String contributorPath(Contributor contributor) {
    return SearchLinks.contributor(contributor.name());
  }

  /** What a contributor did, or null for the author, who needs no word. */
  public @Nullable String roleOf(Contributor contributor, Texts texts) {
    return contributor.role() == ContributorRole.AUTHOR ? null : texts.role(contributor.role());
  }

  /** For search engines and previews: who wrote it, and where. */
  public String summary(Texts texts) {
    String names =
        String.join(", ", book.contributors().stream().map(Contributor::name).limit(3).toList());
    String summary = texts.text("book.summary", book.title(), names);
    return summary.length() > LONGEST_SUMMARY
        ? summary.substring(0, LONGEST_SUMMARY) + "…"
        : summary;
  }

  /** How full a row of five stars is, in tenths: 0 to 50. */
  public int stars() {
    return book.rating() == null
        ? 0
        : Math.clamp(book.rating().average().movePointRight(1).longValue(), 0, 50);
  }
}
