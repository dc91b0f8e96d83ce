package io.shucheng.platform.identity.domain;

import java.util.List;

/** This node's signing keys with their private halves, which never leave it. */
public interface OwnKeys {

  /** All that can be read, in no order. */
  List<SigningKey> all();

  /** Keeps one. */
  void add(SigningKey key);

  /** Destroys one. */
  void remove(SigningKey key);
}
