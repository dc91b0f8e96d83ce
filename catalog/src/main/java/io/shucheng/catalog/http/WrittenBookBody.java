package io.shucheng.catalog.http;

import io.shucheng.catalog.Contributor;
import io.shucheng.catalog.ContributorRole;
import io.shucheng.catalog.InvalidIsbnException;
import io.shucheng.catalog.Isbn;
import io.shucheng.catalog.ProductForm;
import io.shucheng.catalog.Series;
import io.shucheng.catalog.domain.BookFacts;
import io.shucheng.catalog.domain.BookField;
import io.shucheng.catalog.domain.SubjectCode;
import io.shucheng.catalog.feeds.text.BadValueException;
import io.shucheng.catalog.feeds.text.Bounds;
import io.shucheng.catalog.feeds.text.DateText;
import io.shucheng.catalog.feeds.text.PlainText;
import io.shucheng.catalog.feeds.text.SafeHtml;
import io.shucheng.platform.money.Money;
import io.shucheng.platform.web.Problem;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A book as staff write all of it.
 *
 * @param contributors in the order of the title page
 * @param subjects the main one first
 * @param price in the shop's currency
 */
record WrittenBookBody(
    @Nullable String isbn13,
    @Nullable String title,
    @Nullable String subtitle,
    @Nullable String originalTitle,
    @Nullable List<@Nullable WrittenContributor> contributors,
    @Nullable String publisher,
    @Nullable WrittenSeries series,
    @Nullable String form,
    @Nullable String language,
    @Nullable String publicationDate,
    @Nullable List<@Nullable WrittenSubject> subjects,
    @Nullable String description,
    @Nullable Money price) {

  /** More are a mistake. */
  private static final int MOST_PARTS = 200;

  private static final Pattern SCHEME = Pattern.compile("[a-z][a-z0-9_-]{0,49}");

  /**
   * Somebody who made the book.
   *
   * @param role as {@code author}; that, where there is none
   */
  record WrittenContributor(@Nullable String name, @Nullable String role) {}

  /** The book's place in a series. */
  record WrittenSeries(@Nullable String name, @Nullable String number) {}

  /** What the book is about, such as {@code thema} {@code FBA}. */
  record WrittenSubject(@Nullable String scheme, @Nullable String code) {}

  /** What is written of the book; the rest a feed may still say. */
  Set<BookField> given() {
    Set<BookField> given = EnumSet.of(BookField.TITLE);
    add(given, BookField.ISBN13, isbn13);
    add(given, BookField.SUBTITLE, subtitle);
    add(given, BookField.ORIGINAL_TITLE, originalTitle);
    add(given, BookField.CONTRIBUTORS, contributors);
    add(given, BookField.PUBLISHER, publisher);
    add(given, BookField.SERIES, series);
    add(given, BookField.FORM, form);
    add(given, BookField.LANGUAGE, language);
    add(given, BookField.PUBLICATION_DATE, publicationDate);
    add(given, BookField.SUBJECTS, subjects);
    add(given, BookField.DESCRIPTION, description);
    add(given, BookField.PRICE, price);
    return given;
  }

  /**
   * @throws Problem 422 naming a value that no book can have
   */
  BookFacts checked() {
    try {
      String known = PlainText.of("title", title, Bounds.TITLE);
      if (known == null) {
        throw Problem.invalid("/title", "a book has a title");
      }
      return new BookFacts(
          isbn(),
          known,
          PlainText.of("subtitle", subtitle, Bounds.TITLE),
          PlainText.of("originalTitle", originalTitle, Bounds.TITLE),
          makers(),
          PlainText.of("publisher", publisher, Bounds.NAME),
          place(),
          ofForm(),
          language == null || language.isBlank() ? null : BookEditBody.languageOf(language),
          publicationDate == null ? null : DateText.parse("publicationDate", publicationDate),
          codes(),
          SafeHtml.of("description", description),
          null,
          null,
          price == null ? Map.of() : Map.of(price.currency().getCurrencyCode(), price.minorUnits()),
          null);
    } catch (BadValueException e) {
      throw Problem.invalid("/" + e.field(), e.reason() + "; " + e.remedy());
    }
  }

  private @Nullable Isbn isbn() {
    if (isbn13 == null || isbn13.isBlank()) {
      return null;
    }
    try {
      return Isbn.parse(isbn13);
    } catch (InvalidIsbnException e) {
      throw Problem.invalid("/isbn13", String.valueOf(e.getMessage()));
    }
  }

  private List<Contributor> makers() {
    List<Contributor> makers = new ArrayList<>();
    for (WrittenContributor maker : bounded("contributors", contributors)) {
      String at = "contributors/" + makers.size();
      if (maker == null) {
        throw refused(at, "name a contributor");
      }
      String name = PlainText.of(at + "/name", maker.name(), Bounds.NAME);
      if (name == null) {
        throw refused(at + "/name", "a contributor has a name");
      }
      makers.add(new Contributor(name, role(at + "/role", maker.role())));
    }
    return makers;
  }

  private static ContributorRole role(String field, @Nullable String raw) {
    if (raw == null) {
      return ContributorRole.AUTHOR;
    }
    for (ContributorRole role : ContributorRole.values()) {
      if (role.label().equals(raw)) {
        return role;
      }
    }
    throw new BadValueException(
        field, raw, "it is no role the shop knows", "write author, translator or another");
  }

  private @Nullable Series place() {
    if (series == null) {
      return null;
    }
    String name = PlainText.of("series/name", series.name(), Bounds.NAME);
    if (name == null) {
      throw refused("series/name", "a series has a name");
    }
    return new Series(name, PlainText.of("series/number", series.number(), Bounds.CODE));
  }

  private @Nullable ProductForm ofForm() {
    if (form == null) {
      return null;
    }
    for (ProductForm known : ProductForm.values()) {
      if (known.label().equals(form)) {
        return known;
      }
    }
    throw new BadValueException(
        "form", form, "it is no form the shop knows", "write paperback, hardback or another");
  }

  private List<SubjectCode> codes() {
    List<SubjectCode> codes = new ArrayList<>();
    int index = 0;
    for (WrittenSubject subject : bounded("subjects", subjects)) {
      String at = "subjects/" + index++;
      String scheme = subject == null ? null : subject.scheme();
      if (scheme == null || !SCHEME.matcher(scheme).matches()) {
        throw refused(at + "/scheme", "name the scheme of the code, such as thema");
      }
      String code =
          subject == null ? null : PlainText.of(at + "/code", subject.code(), Bounds.CODE);
      if (code == null) {
        throw refused(at + "/code", "name the subject's code, such as FBA");
      }
      SubjectCode read = new SubjectCode(scheme, code.toUpperCase(Locale.ROOT));
      if (!codes.contains(read)) {
        codes.add(read);
      }
    }
    return codes;
  }

  private static <T> List<@Nullable T> bounded(String field, @Nullable List<@Nullable T> parts) {
    if (parts == null) {
      return List.of();
    }
    if (parts.size() > MOST_PARTS) {
      throw refused(
          field,
          "there are %d of them, and no book has more than %d".formatted(parts.size(), MOST_PARTS));
    }
    return parts;
  }

  private static Problem refused(String field, String remedy) {
    return Problem.invalid("/" + field, remedy);
  }

  private static void add(Set<BookField> given, BookField field, @Nullable Object value) {
    if (value != null) {
      given.add(field);
    }
  }
}
