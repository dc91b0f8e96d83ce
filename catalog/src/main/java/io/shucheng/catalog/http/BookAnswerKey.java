package io.shucheng.catalog.http;

import io.shucheng.catalog.BookId;
import io.shucheng.platform.lane.AnswerForm;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Which answer about a book. */
record BookAnswerKey(BookId book, AnswerForm form, Locale language) {

  /** All answers that there are about a book. */
  static List<BookAnswerKey> allOf(BookId book) {
    List<BookAnswerKey> keys = new ArrayList<>();
    for (AnswerForm form : AnswerForm.values()) {
      for (Locale language : ReaderLanguage.OURS) {
        keys.add(new BookAnswerKey(book, form, language));
      }
    }
    return keys;
  }
}
