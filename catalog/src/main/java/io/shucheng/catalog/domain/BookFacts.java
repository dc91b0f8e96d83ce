package io.shucheng.catalog.domain;

import io.shucheng.catalog.Contributor;
import io.shucheng.catalog.Isbn;
import io.shucheng.catalog.ProductForm;
import io.shucheng.catalog.PublicationDate;
import io.shucheng.catalog.Rating;
import io.shucheng.catalog.Series;
import java.util.Collections;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What is known, or what one record says, of an edition. Null and empty mean that nothing is said.
 *
 * @param description safe HTML
 * @param prices minor units by ISO 4217 code, in the order of the codes
 */
public record BookFacts(
    @Nullable Isbn isbn,
    @Nullable String title,
    @Nullable String subtitle,
    @Nullable String originalTitle,
    List<Contributor> contributors,
    @Nullable String publisher,
    @Nullable Series series,
    @Nullable ProductForm form,
    @Nullable String language,
    @Nullable PublicationDate publicationDate,
    List<SubjectCode> subjects,
    @Nullable String description,
    @Nullable PublishingStatus status,
    @Nullable Rating rating,
    Map<String, Long> prices,
    @Nullable Boolean withdrawn) {

  public BookFacts {
    contributors = List.copyOf(contributors);
    subjects = List.copyOf(subjects);
    prices = Collections.unmodifiableMap(new TreeMap<>(prices));
  }

  /**
   * These facts with what a feed's record says laid over them: what it leaves out stays, and so
   * does what staff wrote.
   *
   * @param kept the fields that staff wrote
   * @param shop the currency in which staff's price stands
   */
  public BookFacts overlaidBy(BookFacts said, Set<BookField> kept, Currency shop) {
    return new BookFacts(
        kept.contains(BookField.ISBN13) ? isbn : first(said.isbn, isbn),
        kept.contains(BookField.TITLE) ? title : first(said.title, title),
        kept.contains(BookField.SUBTITLE) ? subtitle : first(said.subtitle, subtitle),
        kept.contains(BookField.ORIGINAL_TITLE)
            ? originalTitle
            : first(said.originalTitle, originalTitle),
        kept.contains(BookField.CONTRIBUTORS)
            ? contributors
            : said.contributors.isEmpty() ? contributors : said.contributors,
        kept.contains(BookField.PUBLISHER) ? publisher : first(said.publisher, publisher),
        kept.contains(BookField.SERIES) ? series : first(said.series, series),
        kept.contains(BookField.FORM) ? form : first(said.form, form),
        kept.contains(BookField.LANGUAGE) ? language : first(said.language, language),
        kept.contains(BookField.PUBLICATION_DATE)
            ? publicationDate
            : first(said.publicationDate, publicationDate),
        kept.contains(BookField.SUBJECTS)
            ? subjects
            : said.subjects.isEmpty() ? subjects : said.subjects,
        kept.contains(BookField.DESCRIPTION) ? description : first(said.description, description),
        first(said.status, status),
        first(said.rating, rating),
        pricesOverlaidBy(said, kept, shop),
        kept.contains(BookField.WITHDRAWN) ? withdrawn : first(said.withdrawn, withdrawn));
  }

  /** The same with a price. */
  public BookFacts pricedAt(String currency, long minorUnits) {
    Map<String, Long> all = new TreeMap<>(prices);
    all.put(currency, minorUnits);
    return with(all, withdrawn);
  }

  /** The same, taken out of the shop or put back. */
  public BookFacts withdrawn(boolean out) {
    return with(prices, out);
  }

  private BookFacts with(Map<String, Long> newPrices, @Nullable Boolean out) {
    return new BookFacts(
        isbn,
        title,
        subtitle,
        originalTitle,
        contributors,
        publisher,
        series,
        form,
        language,
        publicationDate,
        subjects,
        description,
        status,
        rating,
        newPrices,
        out);
  }

  /** What staff write of the book anew; status, rating, prices and withdrawal are not theirs. */
  public BookFacts rewrittenAs(BookFacts other) {
    return new BookFacts(
        other.isbn,
        other.title,
        other.subtitle,
        other.originalTitle,
        other.contributors,
        other.publisher,
        other.series,
        other.form,
        other.language,
        other.publicationDate,
        other.subjects,
        other.description,
        status,
        rating,
        prices,
        withdrawn);
  }

  /** Of all of it. */
  public UUID digest() {
    return new Digest()
        .add(isbn)
        .add(title)
        .add(subtitle)
        .add(originalTitle)
        .add(contributors)
        .add(publisher)
        .add(series)
        .add(form)
        .add(language)
        .add(publicationDate)
        .add(subjects)
        .add(description)
        .add(status)
        .add(rating)
        .add(prices)
        .add(withdrawn)
        .finish();
  }

  /** Whether the book was taken out of the shop. */
  public boolean isWithdrawn() {
    return Boolean.TRUE.equals(withdrawn);
  }

  private Map<String, Long> pricesOverlaidBy(BookFacts said, Set<BookField> kept, Currency shop) {
    Map<String, Long> all = new TreeMap<>(prices);
    said.prices.forEach(
        (currency, amount) -> {
          if (!(kept.contains(BookField.PRICE) && currency.equals(shop.getCurrencyCode()))) {
            all.put(currency, amount);
          }
        });
    return all;
  }

  private static <T> @Nullable T first(@Nullable T said, @Nullable T known) {
    return said != null ? said : known;
  }
}
