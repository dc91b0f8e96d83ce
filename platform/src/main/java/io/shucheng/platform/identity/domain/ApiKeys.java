package io.shucheng.platform.identity.domain;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The keys of programs. */
public interface ApiKeys {

  /** Adds a key, known by its secret's hash alone. */
  void add(ApiKey key, TokenHash secret);

  /**
   * The key with this secret, with those of its roles that its account still has; empty where none
   * are left, and where there is none or it is over.
   */
  Optional<ApiKey> find(TokenHash secret, Instant now);

  /** How many there are. */
  int count();

  /** All of them, those that are over too, the newest first. */
  List<ApiKey> all();

  /** Takes a key back; false where there is none. */
  boolean remove(UUID id);
}
