package io.shuchengperf.benchmark;

import io.shucheng.catalog.Book;
import io.shucheng.catalog.ProductForm;
import io.shucheng.platform.money.Money;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;

/** Writes a book by hand, member after member: the same answer as {@link BookAnswer}, no mapper. */
final class BookStream {

  private BookStream() {}

  static void write(Book book, JsonGenerator json) {
    json.writeStartObject();
    json.writeNumberProperty("id", book.id().value());
    text(json, "isbn13", book.isbn13() == null ? null : book.isbn13().value());
    json.writeNumberProperty("workId", book.workId().value());
    text(json, "title", book.title());
    text(json, "subtitle", book.subtitle());
    contributors(book, json);
    text(json, "publisher", book.publisher());
    series(book, json);
    text(json, "form", form(book.form()));
    text(json, "language", book.language());
    text(
        json,
        "publicationDate",
        book.publicationDate() == null ? null : book.publicationDate().value());
    subjects(book, json);
    text(json, "description", book.description());
    price(book.price(), json);
    text(json, "availability", book.availability().name());
    text(json, "coverUrl", book.coverUrl());
    editions(book, json);
    rating(book, json);
    json.writeEndObject();
  }

  private static void contributors(Book book, JsonGenerator json) {
    json.writeArrayPropertyStart("contributors");
    for (var contributor : book.contributors()) {
      json.writeStartObject();
      text(json, "name", contributor.name());
      text(json, "role", contributor.role().label());
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  private static void series(Book book, JsonGenerator json) {
    if (book.series() == null) {
      json.writeNullProperty("series");
      return;
    }
    json.writeObjectPropertyStart("series");
    text(json, "name", book.series().name());
    text(json, "number", book.series().number());
    json.writeEndObject();
  }

  private static void subjects(Book book, JsonGenerator json) {
    json.writeArrayPropertyStart("subjects");
    for (var subject : book.subjects()) {
      json.writeStartObject();
      text(json, "scheme", subject.scheme());
      text(json, "code", subject.code());
      text(json, "label", subject.label(Locale.ENGLISH));
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  private static void price(@Nullable Money price, JsonGenerator json) {
    if (price == null) {
      json.writeNullProperty("price");
      return;
    }
    json.writeObjectPropertyStart("price");
    text(json, "amount", price.amount().toPlainString());
    text(json, "currency", price.currency().getCurrencyCode());
    json.writeEndObject();
  }

  private static void editions(Book book, JsonGenerator json) {
    json.writeArrayPropertyStart("editions");
    for (var edition : book.editions()) {
      json.writeStartObject();
      json.writeNumberProperty("id", edition.id().value());
      text(json, "form", form(edition.form()));
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  private static void rating(Book book, JsonGenerator json) {
    if (book.rating() == null) {
      json.writeNullProperty("rating");
      return;
    }
    json.writeObjectPropertyStart("rating");
    json.writeNumberProperty("average", book.rating().average());
    json.writeNumberProperty("count", book.rating().count());
    json.writeEndObject();
  }

  private static void text(JsonGenerator json, String name, @Nullable String value) {
    if (value == null) {
      json.writeNullProperty(name);
    } else {
      json.writeStringProperty(name, value);
    }
  }

  private static @Nullable String form(@Nullable ProductForm form) {
    return form == null ? null : form.label();
  }
}
