package io.shucheng.platform.identity.domain;

import io.shucheng.platform.identity.AccountId;
import io.shucheng.platform.identity.Caller;
import io.shucheng.platform.identity.Role;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Set;
import java.util.UUID;

/**
 * What a program calls with in an account's name, for as long as nobody takes it back.
 *
 * @param name tells people what it is for, 1 to 100 characters
 * @param account whose name it is; what that account may not do any more, its keys may not either
 * @param roles at least one, and never {@link Role#ADMIN}: a key can make no keys and no accounts
 */
public record ApiKey(
    UUID id,
    String name,
    AccountId account,
    Set<Role> roles,
    Instant createdAt,
    Instant expiresAt) {

  /** A key that is never renewed is forgotten somewhere. */
  public static final Duration LONGEST_LIFE = Duration.ofDays(366);

  private static final String PREFIX = "shk_";

  private static final int LONGEST_NAME = 100;

  /**
   * @throws IllegalArgumentException for what is outside of its bounds, beginning with the field's
   *     name
   */
  public ApiKey {
    name = name.strip();
    if (name.isEmpty()
        || name.length() > LONGEST_NAME
        || name.chars().anyMatch(Character::isISOControl)) {
      throw new IllegalArgumentException(
          "name: say in 1 to 100 characters on one line what the key is for");
    }
    if (roles.isEmpty() || roles.contains(Role.ADMIN)) {
      throw new IllegalArgumentException(
          "roles: name one or more of %s; no key may do everything"
              .formatted(EnumSet.complementOf(EnumSet.of(Role.ADMIN))));
    }
    roles = Set.copyOf(roles);
    if (!expiresAt.isAfter(createdAt) || expiresAt.isAfter(createdAt.plus(LONGEST_LIFE))) {
      throw new IllegalArgumentException(
          "expiresAt: a key ends between now and %d days from now; %s does not"
              .formatted(LONGEST_LIFE.toDays(), expiresAt));
    }
  }

  /** A new secret, which nobody but the key's user knows; its beginning tells what it is. */
  public static String newSecret() {
    return PREFIX + TokenHash.newSecret();
  }

  /** Whether a token is meant to be a key's secret. */
  public static boolean isSecret(String token) {
    return token.startsWith(PREFIX);
  }

  /** Who calls with it. */
  public Caller caller() {
    return new Caller(account, false, roles);
  }

  /** Whether it is over at a moment. */
  public boolean isOverAt(Instant now) {
    return !now.isBefore(expiresAt);
  }
}
