package io.shucheng.platform.identity.domain;

import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The keys that this node knows: all nodes' to verify with, its own to sign with. Thread-safe. */
public final class KeyRing {

  private volatile Map<String, SigningKey> published = Map.of();
  private volatile List<SigningKey> own = List.of();

  /** From now on these verify, and no others. */
  public void verifyWith(Collection<SigningKey> keys) {
    published =
        keys.stream()
            .map(SigningKey::published)
            .collect(Collectors.toUnmodifiableMap(SigningKey::id, Function.identity()));
  }

  /** From now on one of these signs. */
  public void signWith(Collection<SigningKey> keys) {
    own = List.copyOf(keys);
  }

  /** All that verify, without their private halves, in no order. */
  public Collection<SigningKey> published() {
    return published.values();
  }

  /** The one that verifies what names it so. */
  public Optional<SigningKey> find(String id) {
    return Optional.ofNullable(published.get(id));
  }

  /**
   * The one that signs at a time.
   *
   * @throws IllegalStateException where none does yet
   */
  public SigningKey signing(Instant now) {
    return own.stream()
        .filter(key -> !key.signsFrom().isAfter(now))
        .max(Comparator.comparing(SigningKey::signsFrom))
        .orElseThrow(() -> new IllegalStateException("no key signs access tokens yet"));
  }
}
