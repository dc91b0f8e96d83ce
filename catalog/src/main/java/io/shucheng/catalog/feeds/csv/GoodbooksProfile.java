package io.shucheng.catalog.feeds.csv;

import io.shucheng.catalog.Contributor;
import io.shucheng.catalog.ContributorRole;
import io.shucheng.catalog.domain.BookFacts;
import io.shucheng.catalog.domain.FeedFile;
import io.shucheng.catalog.domain.FeedRecord;
import io.shucheng.catalog.feeds.text.BadValueException;
import io.shucheng.catalog.feeds.text.Bounds;
import io.shucheng.catalog.feeds.text.ContributorNames;
import io.shucheng.catalog.feeds.text.LanguageTag;
import io.shucheng.catalog.feeds.text.LeftOut;
import io.shucheng.catalog.feeds.text.PlainText;
import io.shucheng.catalog.feeds.text.SeriesTitle;
import io.shucheng.catalog.feeds.text.WholeNumbers;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The {@code books.csv} of goodbooks-10k. Its {@code isbn13} is never read: it was written as a
 * floating-point number and has lost its last digits.
 */
final class GoodbooksProfile implements CsvProfile {

  @Override
  public String name() {
    return "goodbooks";
  }

  @Override
  public String source() {
    return "goodbooks-10k";
  }

  @Override
  public boolean fits(Set<String> header) {
    return header.containsAll(Set.of("book_id", "authors", "title"));
  }

  @Override
  public String needs() {
    return "book_id, authors and title";
  }

  @Override
  public FeedRecord read(CsvRow row, FeedFile file, LeftOut leftOut) {
    String reference = row.text("book_id");
    if (reference == null) {
      throw new BadValueException("book_id", null, "it is missing", "give each row its book_id");
    }
    String title = PlainText.of("title", row.text("title"), Bounds.TITLE);
    if (title == null) {
      throw new BadValueException("title", null, "it is missing", "give the title");
    }
    SeriesTitle parted = SeriesTitle.parse(title);
    String original = PlainText.of("original_title", row.text("original_title"), Bounds.TITLE);
    String year = row.text("original_publication_year");
    String average = row.text("average_rating");
    BookFacts facts =
        new BookFacts(
            leftOut.isbn("isbn", row.text("isbn")),
            parted.title(),
            null,
            parted.title().equals(original) ? null : original,
            contributors(row.text("authors")),
            null,
            parted.series(),
            null,
            LanguageTag.of(row.text("language_code")),
            year == null
                ? null
                : leftOut.unless(() -> WholeNumbers.year("original_publication_year", year)),
            List.of(),
            null,
            null,
            average == null
                ? null
                : WholeNumbers.rating(
                    "average_rating", average, "ratings_count", row.text("ratings_count")),
            Map.of(),
            null);
    return FeedRecord.named(row.line(), Bounds.reference("book_id", reference), facts, null);
  }

  private static List<Contributor> contributors(@Nullable String authors) {
    return authors == null
        ? List.of()
        : ContributorNames.commaSeparated("authors", authors).stream()
            .map(name -> new Contributor(name, ContributorRole.AUTHOR))
            .toList();
  }
}
