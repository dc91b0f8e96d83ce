package io.shucheng.catalog.feeds.csv;

import io.shucheng.catalog.Contributor;
import io.shucheng.catalog.Isbn;
import io.shucheng.catalog.PublicationDate;
import io.shucheng.catalog.Series;
import io.shucheng.catalog.domain.BookFacts;
import io.shucheng.catalog.domain.FeedFile;
import io.shucheng.catalog.domain.FeedRecord;
import io.shucheng.catalog.domain.SubjectCode;
import io.shucheng.catalog.feeds.text.BadValueException;
import io.shucheng.catalog.feeds.text.Bounds;
import io.shucheng.catalog.feeds.text.ContributorNames;
import io.shucheng.catalog.feeds.text.DateText;
import io.shucheng.catalog.feeds.text.LanguageTag;
import io.shucheng.catalog.feeds.text.LeftOut;
import io.shucheng.catalog.feeds.text.PlainText;
import io.shucheng.catalog.feeds.text.SafeHtml;
import io.shucheng.catalog.feeds.text.WholeNumbers;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The shop's own columns (docs/imports.md); any but the title may be missing. */
final class ShuchengProfile implements CsvProfile {

  private static final Pattern CODE = Pattern.compile("[A-Za-z0-9][A-Za-z0-9./ -]{0,49}");

  private final String name;

  /**
   * @param name of the profile, and of the source where nobody names another
   */
  ShuchengProfile(String name) {
    this.name = name;
  }

  @Override
  public String name() {
    return name;
  }

  @Override
  public String source() {
    return name;
  }

  @Override
  public boolean fits(Set<String> header) {
    return header.contains("title") && !header.contains("book_id");
  }

  @Override
  public String needs() {
    return "title, and what else is known: reference, isbn13, contributors, price, stock …";
  }

  @Override
  public FeedRecord read(CsvRow row, FeedFile file, LeftOut leftOut) {
    String title = PlainText.of("title", row.text("title"), Bounds.TITLE);
    if (title == null) {
      throw new BadValueException("title", null, "it is missing", "give the title");
    }
    String average = row.text("rating_average");
    BookFacts facts =
        new BookFacts(
            isbn(row, leftOut),
            title,
            PlainText.of("subtitle", row.text("subtitle"), Bounds.TITLE),
            PlainText.of("original_title", row.text("original_title"), Bounds.TITLE),
            contributors(row),
            PlainText.of("publisher", row.text("publisher"), Bounds.NAME),
            series(row),
            leftOut.unless(() -> FormNames.parse("form", row.text("form"))),
            LanguageTag.of(row.text("language")),
            leftOut.unless(() -> date(row)),
            subjects(row, leftOut),
            SafeHtml.of("description", row.text("description")),
            null,
            average == null
                ? null
                : WholeNumbers.rating(
                    "rating_average", average, "rating_count", row.text("rating_count")),
            prices(row, file, leftOut),
            null);
    String stock = row.text("stock");
    String reference = row.text("reference");
    Integer copies = stock == null ? null : WholeNumbers.stock("stock", stock);
    return reference == null
        ? FeedRecord.unnamed(row.line(), facts, copies)
        : FeedRecord.named(row.line(), Bounds.reference("reference", reference), facts, copies);
  }

  private static @Nullable Isbn isbn(CsvRow row, LeftOut leftOut) {
    String thirteen = row.text("isbn13");
    return thirteen != null
        ? leftOut.isbn("isbn13", thirteen)
        : leftOut.isbn("isbn", row.text("isbn"));
  }

  private static List<Contributor> contributors(CsvRow row) {
    String names = row.text("contributors");
    if (names == null) {
      return List.of();
    }
    String roles = row.text("roles");
    String[] each = roles == null ? new String[0] : roles.split("\\|", -1);
    List<Contributor> contributors = new ArrayList<>();
    for (String person : ContributorNames.barSeparated("contributors", names)) {
      int place = contributors.size();
      contributors.add(
          new Contributor(person, RoleNames.parse(place < each.length ? each[place] : "")));
    }
    return contributors;
  }

  private static @Nullable Series series(CsvRow row) {
    String series = PlainText.of("series", row.text("series"), Bounds.NAME);
    return series == null
        ? null
        : new Series(series, PlainText.of("series_number", row.text("series_number"), Bounds.CODE));
  }

  private static @Nullable PublicationDate date(CsvRow row) {
    String date = row.text("publication_date");
    if (date != null) {
      return DateText.parse("publication_date", date);
    }
    String year = row.text("year");
    return year == null ? null : WholeNumbers.year("year", year);
  }

  /** Codes with their scheme before a colon; without one they are Thema's. */
  private static List<SubjectCode> subjects(CsvRow row, LeftOut leftOut) {
    String codes = row.text("subjects");
    List<SubjectCode> subjects = new ArrayList<>();
    for (String code : codes == null ? new String[0] : codes.split("\\|", -1)) {
      SubjectCode subject = leftOut.unless(() -> subject(code.strip()));
      if (subject != null && !subjects.contains(subject)) {
        subjects.add(subject);
      }
    }
    return subjects;
  }

  private static @Nullable SubjectCode subject(String text) {
    int colon = text.indexOf(':');
    String scheme = colon < 0 ? "thema" : text.substring(0, colon).toLowerCase(Locale.ROOT);
    String code = text.substring(colon + 1).strip();
    if (code.isEmpty()) {
      return null;
    }
    if (!CODE.matcher(code).matches() || !CODE.matcher(scheme).matches()) {
      throw new BadValueException(
          "subjects", text, "it is not a subject's code", "write FBA or thema:FBA");
    }
    return new SubjectCode(scheme, code);
  }

  /** In the shop's own columns a price without a currency is in the shop's. */
  private static Map<String, Long> prices(CsvRow row, FeedFile file, LeftOut leftOut) {
    String named = row.text("currency");
    Currency fallback = file.currency() != null ? file.currency() : file.shop();
    if (named != null) {
      try {
        fallback = Currency.getInstance(named.toUpperCase(Locale.ROOT));
      } catch (IllegalArgumentException e) {
        throw new BadValueException(
            "currency", named, "it is not an ISO 4217 code", "write a code such as CNY");
      }
    }
    return leftOut.price("price", row.text("price"), fallback);
  }
}
