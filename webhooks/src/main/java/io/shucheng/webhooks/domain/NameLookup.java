package io.shucheng.webhooks.domain;

import java.net.InetAddress;
import java.net.UnknownHostException;

/** Asks what a host's name stands for. */
@FunctionalInterface
public interface NameLookup {

  /**
   * All of its addresses.
   *
   * @throws UnknownHostException if it stands for nothing
   */
  InetAddress[] lookUp(String host) throws UnknownHostException;
}
