package io.shucheng.catalog.feeds.onix;

import com.tectonica.jonix.common.OnixCodelist;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/** Texts and codes of ONIX elements. */
final class Texts {

  private Texts() {}

  /** A code as the standard writes it; empty for none and for one that Jonix does not know. */
  static String code(@Nullable OnixCodelist value) {
    return value == null ? "" : value.getCode();
  }

  static String orEmpty(@Nullable String text) {
    return text == null ? "" : text;
  }

  /**
   * A child's text, untouched: Jonix makes numbers of some, and a number cannot tell what it said.
   *
   * @param names the child's reference and short name
   */
  static @Nullable String child(Element parent, String... names) {
    for (Node node = parent.getFirstChild(); node != null; node = node.getNextSibling()) {
      for (String name : names) {
        if (name.equals(node.getNodeName())) {
          return node.getTextContent().strip();
        }
      }
    }
    return null;
  }

  /** A person's name: as it stands whole, else of its parts, else the inverted one turned. */
  static @Nullable String personName(
      @Nullable String whole, @Nullable String inverted, @Nullable String... parts) {
    if (whole != null) {
      return whole;
    }
    String joined = joined(parts);
    return joined != null ? joined : turned(inverted);
  }

  /** A name from its parts. */
  static @Nullable String joined(@Nullable String... parts) {
    StringBuilder name = new StringBuilder();
    for (String part : parts) {
      if (part != null && !part.isBlank()) {
        name.append(name.isEmpty() ? "" : " ").append(part.strip());
      }
    }
    return name.isEmpty() ? null : name.toString();
  }

  /** "Lee, Harper" the way it is spoken. */
  static @Nullable String turned(@Nullable String inverted) {
    if (inverted == null) {
      return null;
    }
    int comma = inverted.indexOf(',');
    return comma < 0
        ? inverted
        : joined(inverted.substring(comma + 1), inverted.substring(0, comma));
  }

  /** A contributor's place; one that is no number stands last. */
  static int sequence(@Nullable String text) {
    try {
      return text == null ? Integer.MAX_VALUE : Integer.parseInt(text.strip());
    } catch (NumberFormatException e) {
      return Integer.MAX_VALUE;
    }
  }
}
