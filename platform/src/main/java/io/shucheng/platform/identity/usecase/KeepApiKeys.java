package io.shucheng.platform.identity.usecase;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.f4b6a3.uuid.UuidCreator;
import io.shucheng.platform.identity.AccountId;
import io.shucheng.platform.identity.Role;
import io.shucheng.platform.identity.domain.ApiKey;
import io.shucheng.platform.identity.domain.ApiKeys;
import io.shucheng.platform.identity.domain.Registrations;
import io.shucheng.platform.identity.domain.TokenHash;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Makes keys for programs, knows them again, and takes them back. Thread-safe. */
@Component
public class KeepApiKeys {

  /** More are not looked after by anybody. */
  private static final int MOST = 1_000;

  /** A key that was taken back anywhere is so everywhere within a second. */
  private static final Duration KNOWN = Duration.ofMillis(500);

  private static final int MOST_KNOWN = 10_000;

  private final ApiKeys keys;
  private final Registrations registrations;
  private final Clock clock;
  private final Cache<TokenHash, Optional<ApiKey>> known =
      Caffeine.newBuilder().maximumSize(MOST_KNOWN).expireAfterWrite(KNOWN).build();

  KeepApiKeys(ApiKeys keys, Registrations registrations, Clock clock) {
    this.keys = keys;
    this.registrations = registrations;
    this.clock = clock;
  }

  /**
   * A key as it is made.
   *
   * @param secret is told this once
   */
  public record Made(ApiKey key, String secret) {

    /** Does not show the secret. */
    @Override
    public String toString() {
      return "Made[" + key.id() + "]";
    }
  }

  /**
   * Makes a key in the name of an administrator of the shop's own.
   *
   * @param expiresAt null for the longest life that there is
   * @throws IllegalArgumentException for a value outside of its bounds, beginning with the field's
   *     name
   */
  public Made make(AccountId maker, String name, Set<Role> roles, @Nullable Instant expiresAt) {
    // whom another issuer's token makes an administrator is none here: keys of such an account
    // would
    // not be known, and it has no password that whoever has one would have to show
    if (registrations
        .find(maker)
        .filter(account -> account.roles().contains(Role.ADMIN))
        .isEmpty()) {
      throw new IllegalArgumentException(
          "roles: keys are made by the shop's own administrators, and this account is none here");
    }
    if (keys.count() >= MOST) {
      throw new IllegalArgumentException(
          "name: there are %d keys already; take back what nobody uses".formatted(MOST));
    }
    Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
    String secret = ApiKey.newSecret();
    ApiKey key =
        new ApiKey(
            UuidCreator.getTimeOrderedEpoch(),
            name,
            maker,
            roles,
            now,
            expiresAt == null
                ? now.plus(ApiKey.LONGEST_LIFE)
                : expiresAt.truncatedTo(ChronoUnit.MICROS));
    keys.add(key, TokenHash.of(secret));
    return new Made(key, secret);
  }

  /** The key with this secret, if it is good; read at most every half a second. */
  public Optional<ApiKey> find(String secret) {
    Instant now = clock.instant();
    TokenHash hash = TokenHash.of(secret);
    return known.get(hash, wanted -> keys.find(wanted, now)).filter(key -> !key.isOverAt(now));
  }

  /** All keys, the newest first. */
  public List<ApiKey> all() {
    return keys.all();
  }

  /** Takes a key back; false where there is none. */
  public boolean takeBack(UUID id) {
    boolean was = keys.remove(id);
    known.asMap().values().removeIf(key -> key.filter(one -> one.id().equals(id)).isPresent());
    return was;
  }
}
