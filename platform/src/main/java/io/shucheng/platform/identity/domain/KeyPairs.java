package io.shucheng.platform.identity.domain;

import java.security.KeyPair;

/** Makes pairs of RSA keys, each another; takes a second or so. */
public interface KeyPairs {

  /** A new pair. */
  KeyPair make();
}
