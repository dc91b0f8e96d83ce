package io.shucheng.webhooks.domain;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.List;

/**
 * Looks hosts up and lets none pass that has an address which is not on the open internet, were it
 * one of many: whoever owns the name chooses which of them is tried.
 */
public final class HostAddresses {

  private final NameLookup names;
  private final boolean privateAllowed;

  public HostAddresses(NameLookup names, boolean privateAllowed) {
    this.names = names;
    this.privateAllowed = privateAllowed;
  }

  /**
   * The addresses that a connection may go to.
   *
   * @throws PrivateAddressException if one of them is not on the open internet
   * @throws UnknownHostException if the name stands for nothing
   */
  public List<InetAddress> open(String host) throws UnknownHostException {
    InetAddress[] addresses = names.lookUp(host);
    if (addresses.length == 0) {
      throw new UnknownHostException(host);
    }
    if (!privateAllowed && !Arrays.stream(addresses).allMatch(PublicAddresses::contain)) {
      throw new PrivateAddressException(host);
    }
    return List.of(addresses);
  }
}
