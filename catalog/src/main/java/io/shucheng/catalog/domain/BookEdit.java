package io.shucheng.catalog.domain;

import io.shucheng.catalog.PublicationDate;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The texts that staff write of a book. Null leaves a field as it is; empty text clears it.
 *
 * @param title never empty
 * @param description safe HTML
 */
public record BookEdit(
    @Nullable String title,
    @Nullable String subtitle,
    @Nullable String originalTitle,
    @Nullable String publisher,
    @Nullable String language,
    @Nullable String publicationDate,
    @Nullable String description) {

  /** The fields this edit writes. */
  public Map<BookField, String> fields() {
    Map<BookField, String> fields = new HashMap<>();
    put(fields, BookField.TITLE, title);
    put(fields, BookField.SUBTITLE, subtitle);
    put(fields, BookField.ORIGINAL_TITLE, originalTitle);
    put(fields, BookField.PUBLISHER, publisher);
    put(fields, BookField.LANGUAGE, language);
    put(fields, BookField.PUBLICATION_DATE, publicationDate);
    put(fields, BookField.DESCRIPTION, description);
    return fields;
  }

  /** The facts with this edit in them. */
  public BookFacts applyTo(BookFacts facts) {
    PublicationDate date = facts.publicationDate();
    if (publicationDate != null) {
      date = publicationDate.isEmpty() ? null : new PublicationDate(publicationDate);
    }
    return new BookFacts(
        facts.isbn(),
        written(title, facts.title()),
        written(subtitle, facts.subtitle()),
        written(originalTitle, facts.originalTitle()),
        facts.contributors(),
        written(publisher, facts.publisher()),
        facts.series(),
        facts.form(),
        written(language, facts.language()),
        date,
        facts.subjects(),
        written(description, facts.description()),
        facts.status(),
        facts.rating(),
        facts.prices(),
        facts.withdrawn());
  }

  private static @Nullable String written(@Nullable String edit, @Nullable String now) {
    if (edit == null) {
      return now;
    }
    return edit.isEmpty() ? null : edit;
  }

  private static void put(Map<BookField, String> fields, BookField field, @Nullable String text) {
    if (text != null) {
      fields.put(field, text);
    }
  }
}
