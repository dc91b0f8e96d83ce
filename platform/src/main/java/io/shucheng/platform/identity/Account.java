package io.shucheng.platform.identity;

import java.time.Instant;
import java.util.Set;

/**
 * An account as others may see it.
 *
 * @param email the address as its owner wrote it; for mail and display only
 * @param guest whether it was made for one guest checkout and has no password
 */
public record Account(
    AccountId id,
    String email,
    String displayName,
    boolean guest,
    Set<Role> roles,
    Instant createdAt) {

  public Account {
    roles = Set.copyOf(roles);
  }
}
