package io.shucheng.webhooks.http;

import io.shucheng.webhooks.domain.HostAddresses;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.UnknownHostException;
import java.util.List;
import org.apache.hc.client5.http.DnsResolver;

/** Gives the client the addresses that it may connect to, and no others. */
final class OpenAddresses implements DnsResolver {

  private final HostAddresses hosts;

  OpenAddresses(HostAddresses hosts) {
    this.hosts = hosts;
  }

  @Override
  public InetAddress[] resolve(String host) throws UnknownHostException {
    return hosts.open(withoutBrackets(host)).toArray(InetAddress[]::new);
  }

  @Override
  public List<InetSocketAddress> resolve(String host, int port) throws UnknownHostException {
    return hosts.open(withoutBrackets(host)).stream()
        .map(address -> new InetSocketAddress(address, port))
        .toList();
  }

  @Override
  public String resolveCanonicalHostname(String host) {
    return host;
  }

  private static String withoutBrackets(String host) {
    return host.startsWith("[") ? host.substring(1, host.length() - 1) : host;
  }
}
