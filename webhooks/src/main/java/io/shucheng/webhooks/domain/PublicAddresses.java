package io.shucheng.webhooks.domain;

import java.math.BigInteger;
import java.net.InetAddress;
import java.util.Arrays;
import java.util.List;

/**
 * Which addresses are on the open internet. Everything else is refused: the house's own network,
 * this machine, and the addresses at which clouds tell a machine its secrets. After IANA's
 * registries of special-purpose addresses for IPv4 and IPv6.
 */
public final class PublicAddresses {

  private static final List<Block> CLOSED_V4 =
      List.of(
          Block.of("0.0.0.0", 8), // this network
          Block.of("10.0.0.0", 8), // private
          Block.of("100.64.0.0", 10), // carriers' NAT, and Alibaba's metadata
          Block.of("127.0.0.0", 8), // loopback
          Block.of("168.63.129.16", 32), // Azure's wire server
          Block.of("169.254.0.0", 16), // link-local, and most clouds' metadata
          Block.of("172.16.0.0", 12), // private
          Block.of("192.0.0.0", 24), // protocol assignments, and Oracle's metadata
          Block.of("192.0.2.0", 24), // documentation
          Block.of("192.88.99.0", 24), // 6to4 relays
          Block.of("192.168.0.0", 16), // private
          Block.of("198.18.0.0", 15), // benchmarks
          Block.of("198.51.100.0", 24), // documentation
          Block.of("203.0.113.0", 24), // documentation
          Block.of("224.0.0.0", 3)); // multicast, reserved, broadcast

  /** Nothing outside is in use on the open internet. */
  private static final Block GLOBAL_V6 = Block.of("2000::", 3);

  private static final List<Block> CLOSED_V6 =
      List.of(
          Block.of("2001::", 23), // protocol assignments, Teredo among them
          Block.of("2001:db8::", 32), // documentation
          Block.of("2002::", 16), // 6to4, which leads to any IPv4 address
          Block.of("3fff::", 20)); // documentation

  /** IPv4 addresses as IPv6 has them: mapped, and translated by a network without IPv4. */
  private static final List<Block> IPV4_WITHIN =
      List.of(Block.mappedV4(), Block.of("64:ff9b::", 96));

  private PublicAddresses() {}

  /** Whether messages may be sent there. */
  public static boolean contain(InetAddress address) {
    byte[] bytes = address.getAddress();
    return bytes.length == 4 ? isPublicV4(bytes) : isPublicV6(bytes);
  }

  private static boolean isPublicV4(byte[] address) {
    return CLOSED_V4.stream().noneMatch(block -> block.contains(address));
  }

  private static boolean isPublicV6(byte[] address) {
    if (IPV4_WITHIN.stream().anyMatch(block -> block.contains(address))) {
      return isPublicV4(Arrays.copyOfRange(address, 12, 16));
    }
    return GLOBAL_V6.contains(address)
        && CLOSED_V6.stream().noneMatch(block -> block.contains(address));
  }

  /** Addresses that begin alike: shifted to the right by so many bits they are the same number. */
  private record Block(BigInteger beginning, int shift) {

    static Block of(String address, int bits) {
      // a literal: nothing is looked up
      return of(InetAddress.ofLiteral(address).getAddress(), bits);
    }

    /** In Java's hands a literal of this kind would become an IPv4 address. */
    static Block mappedV4() {
      byte[] mapped = new byte[16];
      mapped[10] = (byte) 0xff;
      mapped[11] = (byte) 0xff;
      return of(mapped, 96);
    }

    private static Block of(byte[] address, int bits) {
      int shift = address.length * Byte.SIZE - bits;
      return new Block(new BigInteger(1, address).shiftRight(shift), shift);
    }

    boolean contains(byte[] address) {
      return new BigInteger(1, address).shiftRight(shift).equals(beginning);
    }
  }
}
