package io.shucheng.search.persistence;

import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import java.io.UncheckedIOException;
import org.apache.lucene.analysis.charfilter.HTMLStripCharFilter;

/** What a reader of HTML reads. */
final class HtmlText {

  private HtmlText() {}

  static String of(String html) {
    try (Reader text = new HTMLStripCharFilter(new StringReader(html))) {
      return text.readAllAsString();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
