package io.shucheng.webhooks.http;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import org.apache.hc.core5.http.HttpEntity;
import org.jspecify.annotations.Nullable;

/**
 * The beginning of an answer's body.
 *
 * @param whole whether there was no more of it
 */
record BoundedBody(String text, boolean whole) {

  private static final int MOST_CHARACTERS = 1_000;

  /** Enough for as many characters of any script. */
  private static final int MOST_BYTES = 4 * MOST_CHARACTERS;

  static BoundedBody read(@Nullable HttpEntity entity) throws IOException {
    if (entity == null) {
      return new BoundedBody("", true);
    }
    // not closed here: that would read the rest
    InputStream content = entity.getContent();
    byte[] beginning = content.readNBytes(MOST_BYTES);
    boolean whole = beginning.length < MOST_BYTES;
    return new BoundedBody(printable(new String(beginning, StandardCharsets.UTF_8)), whole);
  }

  /** What is no text, such as the NUL that PostgreSQL refuses, is shown as a question mark. */
  private static String printable(String text) {
    return text.codePoints()
        .limit(MOST_CHARACTERS)
        .map(character -> isShown(character) ? character : '?')
        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
        .toString();
  }

  private static boolean isShown(int character) {
    return character == '\n'
        || character == '\r'
        || character == '\t'
        || !(Character.isISOControl(character)
            || Character.getType(character) == Character.SURROGATE);
  }
}
