package io.shucheng.search;

import io.shucheng.catalog.Availability;
import io.shucheng.catalog.Book;
import io.shucheng.catalog.BookId;
import io.shucheng.catalog.Contributor;
import io.shucheng.catalog.ContributorRole;
import io.shucheng.catalog.Isbn;
import io.shucheng.catalog.ProductForm;
import io.shucheng.catalog.PublicationDate;
import io.shucheng.catalog.Rating;
import io.shucheng.catalog.Series;
import io.shucheng.catalog.Subject;
import io.shucheng.catalog.WorkId;
import io.shucheng.platform.money.Money;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Makes a book for a test, of which only what the test is about is said. */
public final class TestBook {

  private final long id;
  private final String title;
  private final List<Contributor> contributors = new ArrayList<>();
  private final List<Subject> subjects = new ArrayList<>();
  private final List<Book.Edition> editions = new ArrayList<>();
  private long workId;
  private @Nullable String subtitle;
  private @Nullable String originalTitle;
  private @Nullable String publisher;
  private @Nullable String series;
  private @Nullable String seriesNumber;
  private @Nullable String isbn;
  private @Nullable String language;
  private @Nullable String date;
  private @Nullable String price = "39.90";
  private @Nullable ProductForm form;
  private Availability availability = Availability.IN_STOCK;
  private @Nullable Rating rating;
  private @Nullable String description;

  private TestBook(long id, String title) {
    this.id = id;
    this.workId = id;
    this.title = title;
  }

  public static TestBook book(long id, String title) {
    return new TestBook(id, title);
  }

  /** Puts it beside other editions of a work. */
  public TestBook editionOf(long work, long... others) {
    workId = work;
    for (long other : others) {
      editions.add(new Book.Edition(new BookId(other), null));
    }
    return this;
  }

  public TestBook by(String... names) {
    for (String name : names) {
      contributors.add(new Contributor(name, ContributorRole.AUTHOR));
    }
    return this;
  }

  public TestBook translatedBy(String name) {
    contributors.add(new Contributor(name, ContributorRole.TRANSLATOR));
    return this;
  }

  /**
   * @param html safe
   */
  public TestBook description(String html) {
    description = html;
    return this;
  }

  public TestBook subtitle(String value) {
    subtitle = value;
    return this;
  }

  public TestBook originalTitle(String value) {
    originalTitle = value;
    return this;
  }

  public TestBook publisher(String value) {
    publisher = value;
    return this;
  }

  public TestBook series(String value) {
    return series(value, "1");
  }

  public TestBook series(String value, @Nullable String number) {
    series = value;
    seriesNumber = number;
    return this;
  }

  public TestBook isbn(String value) {
    isbn = value;
    return this;
  }

  public TestBook language(String value) {
    language = value;
    return this;
  }

  public TestBook published(String value) {
    date = value;
    return this;
  }

  public TestBook price(@Nullable String value) {
    price = value;
    return this;
  }

  public TestBook form(ProductForm value) {
    form = value;
    return this;
  }

  public TestBook availability(Availability value) {
    availability = value;
    return this;
  }

  public TestBook rated(String average, long count) {
    rating = new Rating(new BigDecimal(average), count);
    return this;
  }

  public TestBook about(String code, @Nullable String labelEn, @Nullable String labelZh) {
    subjects.add(new Subject("thema", code, labelEn, labelZh));
    return this;
  }

  long id() {
    return id;
  }

  public Book build(long revision, Currency currency) {
    return new Book(
        new BookId(id),
        revision,
        new WorkId(workId),
        isbn == null ? null : Isbn.parse(isbn),
        title,
        subtitle,
        originalTitle,
        contributors,
        publisher,
        series == null ? null : new Series(series, seriesNumber),
        form,
        language,
        date == null ? null : new PublicationDate(date),
        subjects,
        description,
        price == null ? null : Money.of(price, currency.getCurrencyCode()),
        availability,
        editions,
        rating);
  }
}
