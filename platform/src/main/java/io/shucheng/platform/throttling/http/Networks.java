package io.shucheng.platform.throttling.http;

import io.shucheng.platform.throttling.domain.Client;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.regex.Pattern;
import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.server.Request;
import org.jspecify.annotations.Nullable;
import org.springframework.security.web.util.matcher.IpAddressMatcher;

/**
 * Tells the network that a request comes from. What a header says of that counts only from proxies
 * that the shop trusts, and only as far as they vouch for each other. Immutable.
 */
final class Networks {

  /** Where the network of a request is kept, for who comes after. */
  static final String ATTRIBUTE = "shucheng.network";

  private static final Client UNKNOWN = new Client.Named("unknown");

  private static final int MOST_HOPS = 20;

  /** As some proxies write it. */
  private static final Pattern WITH_PORT =
      Pattern.compile("^(\\d+\\.\\d+\\.\\d+\\.\\d+|\\[[0-9a-fA-F:.]+]):\\d{1,5}$");

  private final List<IpAddressMatcher> proxies;

  /**
   * @param proxies addresses and networks such as {@code 10.0.0.0/8}
   * @throws IllegalArgumentException for what is none
   */
  Networks(List<String> proxies) {
    this.proxies = proxies.stream().map(Networks::matcher).toList();
  }

  Client of(Request request) {
    if (!(request.getConnectionMetaData().getRemoteSocketAddress()
            instanceof InetSocketAddress peer)
        || peer.getAddress() == null) {
      return UNKNOWN;
    }
    return Client.Network.of(
        proxies.isEmpty() ? peer.getAddress() : origin(peer.getAddress(), request.getHeaders()));
  }

  /** The last address, from the shop outwards, that is no trusted proxy's. */
  InetAddress origin(InetAddress peer, HttpFields headers) {
    InetAddress origin = peer;
    List<String> hops = headers.getCSV("X-Forwarded-For", false);
    for (int i = hops.size() - 1; i >= Math.max(0, hops.size() - MOST_HOPS); i--) {
      InetAddress hop = isTrusted(origin) ? address(hops.get(i)) : null;
      if (hop == null) {
        break;
      }
      origin = hop;
    }
    return origin;
  }

  private boolean isTrusted(InetAddress address) {
    String literal = address.getHostAddress();
    return proxies.stream().anyMatch(proxy -> proxy.matches(literal));
  }

  /** Null for what is no address; names are not looked up. */
  private static @Nullable InetAddress address(String text) {
    try {
      return InetAddress.ofLiteral(WITH_PORT.matcher(text.strip()).replaceFirst("$1"));
    } catch (IllegalArgumentException _) {
      return null;
    }
  }

  private static IpAddressMatcher matcher(String proxy) {
    try {
      return new IpAddressMatcher(proxy);
    } catch (IllegalArgumentException e) {
      throw new IllegalArgumentException(
          "shucheng.web.trusted-proxies: '%s' is no address or network such as 10.0.0.0/8"
              .formatted(proxy),
          e);
    }
  }
}
