package io.shucheng.catalog.feeds.onix;

import java.util.Currency;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/** What the header of a message says, in any release: reference name, then short. */
final class OnixHeaders {

  private static final List<String> SENDER = List.of("SenderName", "x298", "FromCompany", "m174");
  private static final List<String> CURRENCY = List.of("DefaultCurrencyCode", "m186");

  private OnixHeaders() {}

  static @Nullable String sender(Element header) {
    return find(header, SENDER);
  }

  /** The currency of prices that name none; null where there is none that is known. */
  static @Nullable Currency currency(Element header) {
    String code = find(header, CURRENCY);
    try {
      return code == null ? null : Currency.getInstance(code.strip());
    } catch (IllegalArgumentException e) {
      return null;
    }
  }

  private static @Nullable String find(Node here, List<String> names) {
    for (Node child = here.getFirstChild(); child != null; child = child.getNextSibling()) {
      if (names.contains(child.getNodeName())) {
        return child.getTextContent().strip();
      }
      String inside = find(child, names);
      if (inside != null) {
        return inside;
      }
    }
    return null;
  }
}
