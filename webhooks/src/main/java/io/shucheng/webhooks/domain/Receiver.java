package io.shucheng.webhooks.domain;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;

/** Where messages are sent to: an absolute URL with a host and neither user nor fragment. */
public record Receiver(URI url) {

  private static final int LONGEST = 2_000;
  private static final int HIGHEST_PORT = 65_535;
  private static final String POINTER = "/url";

  /**
   * Reads an operator's text.
   *
   * @param plain whether http is allowed beside https
   * @throws InvalidSubscriptionException if nothing can be sent there
   */
  public static Receiver parse(String text, boolean plain) {
    if (text.length() > LONGEST) {
      throw refused("a URL has at most %d characters".formatted(LONGEST));
    }
    URI url;
    try {
      url = new URI(text).parseServerAuthority();
    } catch (URISyntaxException _) {
      throw refused(
          "this is no URL such as https://example.com/webhooks; a host in other letters is written xn--…");
    }
    String scheme = url.getScheme() == null ? "" : url.getScheme().toLowerCase(Locale.ROOT);
    if (!scheme.equals("https") && !(plain && scheme.equals("http"))) {
      throw refused("messages are sent to https:// only");
    }
    if (url.getHost() == null || url.getHost().isEmpty()) {
      throw refused("the URL names no host");
    }
    if (url.getRawUserInfo() != null || url.getRawFragment() != null) {
      throw refused("leave out the user and the fragment: messages are signed instead");
    }
    if (url.getPort() == 0 || url.getPort() > HIGHEST_PORT) {
      throw refused("a port is 1 to " + HIGHEST_PORT);
    }
    if (!text.chars().allMatch(character -> character > ' ' && character < 127)) {
      throw refused("write it in ASCII: a path's other characters percent-encoded");
    }
    return new Receiver(url);
  }

  /** The host without the brackets of an IPv6 address. */
  public String host() {
    String host = url.getHost();
    return host.startsWith("[") ? host.substring(1, host.length() - 1) : host;
  }

  private static InvalidSubscriptionException refused(String why) {
    return new InvalidSubscriptionException(POINTER, why);
  }

  @Override
  public String toString() {
    return url.toString();
  }
}
