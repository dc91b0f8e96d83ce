package io.shucheng.catalog.http;

import io.shucheng.catalog.domain.BookEdit;
import io.shucheng.catalog.feeds.text.BadValueException;
import io.shucheng.catalog.feeds.text.Bounds;
import io.shucheng.catalog.feeds.text.DateText;
import io.shucheng.catalog.feeds.text.LanguageTag;
import io.shucheng.catalog.feeds.text.PlainText;
import io.shucheng.catalog.feeds.text.SafeHtml;
import io.shucheng.platform.web.Problem;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** An edit as the API reads it; what is left out stays, and an empty text clears its field. */
record BookEditBody(
    @Nullable String title,
    @Nullable String subtitle,
    @Nullable String originalTitle,
    @Nullable String publisher,
    @Nullable String language,
    @Nullable String publicationDate,
    @Nullable String description) {

  /**
   * @throws Problem 422 naming a value that no book can have
   */
  BookEdit checked() {
    try {
      String newTitle = changed(title, text -> PlainText.of("title", text, Bounds.TITLE));
      if (newTitle != null && newTitle.isEmpty()) {
        throw Problem.invalid("/title", "a book has a title");
      }
      BookEdit edit =
          new BookEdit(
              newTitle,
              changed(subtitle, text -> PlainText.of("subtitle", text, Bounds.TITLE)),
              changed(originalTitle, text -> PlainText.of("originalTitle", text, Bounds.TITLE)),
              changed(publisher, text -> PlainText.of("publisher", text, Bounds.NAME)),
              changed(language, BookEditBody::languageOf),
              changed(publicationDate, BookEditBody::dateOf),
              changed(description, text -> SafeHtml.of("description", text)));
      if (edit.fields().isEmpty()) {
        throw Problem.invalid("", "name at least one field to change");
      }
      return edit;
    } catch (BadValueException e) {
      throw Problem.invalid("/" + e.field(), e.reason() + "; " + e.remedy());
    }
  }

  /**
   * @throws BadValueException if the text is no language
   */
  static String languageOf(String text) {
    String tag = LanguageTag.of(text);
    if (tag == null) {
      throw new BadValueException("language", text, "it is no language", "write a tag such as en");
    }
    return tag;
  }

  private static @Nullable String dateOf(String text) {
    var date = DateText.parse("publicationDate", text);
    return date == null ? null : date.value();
  }

  private static @Nullable String changed(
      @Nullable String text, Function<String, @Nullable String> reader) {
    if (text == null || text.isBlank()) {
      return text == null ? null : "";
    }
    String read = reader.apply(text);
    return read == null ? "" : read;
  }
}
