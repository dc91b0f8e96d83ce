package io.shucheng.catalog.feeds.text;

import java.text.Normalizer;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.owasp.html.Encoding;

/** Text as a reader sees it: entities decoded, tags dropped, white space single. */
public final class PlainText {

  private static final Pattern ENTITY = Pattern.compile("&(#\\d+|#[xX][0-9a-fA-F]+|\\w{2,32});");
  private static final Pattern TAG = Pattern.compile("</?[a-zA-Z][^<>]*>|<!--.*?-->");
  private static final Pattern INVISIBLE = Pattern.compile("[\\p{Cc}\\p{Co}\\p{Cn}\uFEFF]");
  private static final Pattern SPACES = Pattern.compile("[\\s\\p{Z}]+");

  /** Files that were escaped twice are seen; more than that is meant so. */
  private static final int ESCAPED_AT_MOST = 2;

  private PlainText() {}

  /** The plain text; null where nothing is left. */
  public static @Nullable String of(@Nullable String raw) {
    if (raw == null || raw.isEmpty()) {
      return null;
    }
    String text = raw;
    if (text.indexOf('&') >= 0 || text.indexOf('<') >= 0) {
      for (int i = 0; i < ESCAPED_AT_MOST && ENTITY.matcher(text).find(); i++) {
        text = Encoding.decodeHtml(text, false);
      }
      text = TAG.matcher(text).replaceAll(" ");
    }
    text = INVISIBLE.matcher(SPACES.matcher(text).replaceAll(" ")).replaceAll("");
    text = Normalizer.normalize(text, Normalizer.Form.NFC).strip();
    return text.isEmpty() ? null : text;
  }

  /**
   * The plain text of a bounded field.
   *
   * @throws BadValueException if there is more of it than the bound
   */
  public static @Nullable String of(String field, @Nullable String raw, int most) {
    String text = of(raw);
    if (text != null && text.length() > most) {
      throw new BadValueException(
          field,
          text,
          text.length() + " characters are more than the " + most + " that fit",
          "shorten it, or look for a quote that is not closed");
    }
    return text;
  }
}
