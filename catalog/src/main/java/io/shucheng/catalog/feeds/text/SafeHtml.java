package io.shucheng.catalog.feeds.text;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.owasp.html.Encoding;
import org.owasp.html.HtmlPolicyBuilder;
import org.owasp.html.PolicyFactory;

/** Descriptions as HTML that a page may carry as it is. */
public final class SafeHtml {

  private static final int MOST = 100_000;
  private static final Pattern ESCAPED_TAG = Pattern.compile("&lt;/?[a-zA-Z]");
  private static final Pattern CONTROLS = Pattern.compile("[\\p{Cc}&&[^\\n\\t]]");
  private static final Pattern BLOCK = Pattern.compile("<(p|ul|ol|div|h\\d|br)\\b");
  private static final Pattern PARAGRAPHS = Pattern.compile("\\n\\s*\\n");

  private static final PolicyFactory POLICY =
      new HtmlPolicyBuilder()
          .allowElements(
              "p",
              "br",
              "em",
              "strong",
              "i",
              "b",
              "u",
              "sub",
              "sup",
              "ul",
              "ol",
              "li",
              "blockquote",
              "h3",
              "h4",
              "cite",
              "q")
          .toFactory();

  private SafeHtml() {}

  /**
   * Keeps paragraphs, lists and emphasis and drops everything else; text without tags becomes
   * paragraphs. Null where nothing is left.
   *
   * @throws BadValueException if it is longer than 100,000 characters
   */
  public static @Nullable String of(String field, @Nullable String raw) {
    if (raw == null || raw.isBlank()) {
      return null;
    }
    if (raw.length() > MOST) {
      throw new BadValueException(
          field,
          raw,
          raw.length() + " characters are more than the " + MOST + " that fit",
          "shorten it, or look for a quote that is not closed");
    }
    String html = raw.replace("\r\n", "\n").replace('\r', '\n');
    if (ESCAPED_TAG.matcher(html).find()) {
      html = Encoding.decodeHtml(html, false);
    }
    html = CONTROLS.matcher(html).replaceAll(" ").strip();
    String safe = POLICY.sanitize(html).strip();
    if (PlainText.of(safe) == null) {
      return null;
    }
    return BLOCK.matcher(safe).find() ? safe : paragraphs(safe);
  }

  private static String paragraphs(String text) {
    StringBuilder html = new StringBuilder();
    for (String paragraph : PARAGRAPHS.split(text, -1)) {
      html.append("<p>").append(paragraph.strip()).append("</p>");
    }
    return html.toString();
  }
}
