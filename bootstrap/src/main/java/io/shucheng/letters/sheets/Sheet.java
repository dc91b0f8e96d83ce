package io.shucheng.letters.sheets;

import io.shucheng.ordering.Order;
import io.shucheng.words.Texts;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What one letter says. Nothing in it is the buyer's own words but the address, which is shown as
 * text: whoever orders with a stranger's address cannot write to the stranger.
 *
 * @param order whose lines, totals and address are shown; null where none are
 * @param link where to go from here; null where there is nothing to do
 * @param shop the shop's address
 * @param why somebody gets it
 */
public record Sheet(
    Texts texts,
    String subject,
    List<String> paragraphs,
    @Nullable Order order,
    @Nullable Link link,
    String shop,
    String why) {

  public Sheet {
    paragraphs = List.copyOf(paragraphs);
  }

  /** The language for {@code lang} attributes. */
  public String tag() {
    return texts.language().tag();
  }

  public String text(String key, Object... arguments) {
    return texts.text(key, arguments);
  }

  /** Somewhere to go. */
  public record Link(String label, String url) {}
}
