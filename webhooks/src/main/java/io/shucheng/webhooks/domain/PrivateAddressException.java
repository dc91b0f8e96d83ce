package io.shucheng.webhooks.domain;

import java.net.UnknownHostException;

/** A host's address is not on the open internet: nothing is sent there. */
public final class PrivateAddressException extends UnknownHostException {

  public PrivateAddressException(String host) {
    super(host + " has an address that is not on the open internet");
  }
}
