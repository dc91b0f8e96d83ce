package io.shucheng.storefront.pages;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A path of this shop, with its query: what a form may name as the page to go on to. Whatever a
 * browser could read as another site's address is none.
 */
public record LocalPath(String value) {

  /** The shop's front door. */
  public static final LocalPath HOME = new LocalPath("/");

  private static final int LONGEST = 2_000;

  /** Reads a path that came from outside; empty if it is not one, or leads out of the shop. */
  public static Optional<LocalPath> parse(@Nullable String text) {
    return parse(text, LONGEST);
  }

  /** A path that the shop made of one from outside; it may have grown by a notice. */
  static Optional<LocalPath> ours(String text) {
    return parse(text, 2 * LONGEST);
  }

  private static Optional<LocalPath> parse(@Nullable String text, int longest) {
    if (text == null
        || text.length() > longest
        || !text.startsWith("/")
        || text.startsWith("//")
        || text.indexOf('\\') >= 0
        || text.chars().anyMatch(c -> c <= ' ' || c == 0x7f)) {
      return Optional.empty();
    }
    try {
      URI uri = new URI(text);
      return uri.getScheme() == null && uri.getRawAuthority() == null
          ? Optional.of(new LocalPath(uri.toASCIIString()))
          : Optional.empty();
    } catch (URISyntaxException e) {
      return Optional.empty();
    }
  }

  @Override
  public String toString() {
    return value;
  }
}
