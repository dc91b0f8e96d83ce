package io.shucheng.platform.identity.domain;

import java.time.Instant;
import java.util.List;

/** The public halves of all nodes' signing keys, where each node finds them. */
public interface PublishedKeys {

  /** All of them, in no order; expired ones, too, until they are removed. */
  List<SigningKey> all();

  /** Publishes one; nothing of its private half. */
  void add(SigningKey key);

  /** Removes those that were expired then. */
  void removeExpired(Instant before);
}
