package io.shucheng.platform.throttling.domain;

import java.net.Inet4Address;
import java.net.InetAddress;

/** Who asks. */
public sealed interface Client {

  /** What is told apart by name: an account, an address of mail. */
  record Named(String name) implements Client {
    @Override
    public String toString() {
      return name;
    }
  }

  /**
   * Who has no name: a host, or in IPv6 the network of 64 bits that a household or a machine is
   * given, within which it takes whatever address it likes.
   */
  record Network(long prefix, boolean v6) implements Client {

    private static final int PREFIX_BYTES = 8;

    /** The network of an address. */
    public static Network of(InetAddress address) {
      byte[] bytes = address.getAddress();
      long prefix = 0;
      for (int i = 0; i < Math.min(bytes.length, PREFIX_BYTES); i++) {
        prefix = (prefix << Byte.SIZE) | (bytes[i] & 0xff);
      }
      return new Network(prefix, !(address instanceof Inet4Address));
    }

    @Override
    public String toString() {
      return (v6 ? "v6:" : "v4:") + Long.toHexString(prefix);
    }
  }
}
