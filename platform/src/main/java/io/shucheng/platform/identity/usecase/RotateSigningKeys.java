package io.shucheng.platform.identity.usecase;

import io.shucheng.platform.identity.domain.KeyPairs;
import io.shucheng.platform.identity.domain.KeyRing;
import io.shucheng.platform.identity.domain.OwnKeys;
import io.shucheng.platform.identity.domain.PublishedKeys;
import io.shucheng.platform.identity.domain.SigningKey;
import io.shucheng.platform.threads.Follower;
import java.security.KeyPair;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Has this node sign with a key of its own that all nodes know, make the next one before that one's
 * time is over, and forget those of which no token is good any more. A key that somebody removed
 * from the published ones verifies nothing from then on, and another signs as soon as it is made.
 * Used by one thread.
 */
public final class RotateSigningKeys implements Follower.Work {

  private static final Logger LOG = LoggerFactory.getLogger(RotateSigningKeys.class);

  private static final Duration QUIET = Duration.ofMinutes(2);

  private final KeyPairs pairs;
  private final OwnKeys own;
  private final PublishedKeys published;
  private final ReadPublishedKeys reading;
  private final KeyRing ring;
  private final Duration life;
  private final Clock clock;
  private List<SigningKey> mine = List.of();
  private Instant begun = Instant.EPOCH;

  /** For when a key is removed: tokens are no good before there is another. */
  private @Nullable KeyPair spare;

  /**
   * @param life how long a key signs; longer than {@link SigningKey#LEAD}
   */
  public RotateSigningKeys(
      KeyPairs pairs,
      OwnKeys own,
      PublishedKeys published,
      ReadPublishedKeys reading,
      KeyRing ring,
      Duration life,
      Clock clock) {
    this.pairs = pairs;
    this.own = own;
    this.published = published;
    this.reading = reading;
    this.ring = ring;
    this.life = life;
    this.clock = clock;
  }

  /** No request comes before there is a key. */
  @Override
  public void begin() {
    mine = own.all();
    begun = clock.instant();
    if (step()) {
      // the key that was made is one that signs now
      step();
    }
  }

  @Override
  public boolean step() {
    Instant now = clock.instant();
    List<SigningKey> all = reading.read();
    Set<String> known = all.stream().map(SigningKey::id).collect(Collectors.toSet());
    List<SigningKey> signing = mine.stream().filter(key -> known.contains(key.id())).toList();
    Optional<Instant> due = nextDue(signing, now);
    if (due.isPresent()) {
      make(due.get());
      return true;
    }
    ring.signWith(signing);
    forget(all, now);
    prepare(now);
    return false;
  }

  /** From when another key has to sign, where none would. */
  private static Optional<Instant> nextDue(List<SigningKey> signing, Instant now) {
    Optional<SigningKey> current = last(signing, now);
    if (current.isEmpty()) {
      return Optional.of(now);
    }
    return last(signing, now.plus(SigningKey.LEAD)).isPresent()
        ? Optional.empty()
        : Optional.of(current.get().signsUntil());
  }

  /** Of those that sign at a time, the one that does so longest. */
  private static Optional<SigningKey> last(List<SigningKey> signing, Instant at) {
    return signing.stream()
        .filter(key -> !key.signsFrom().isAfter(at) && key.signsUntil().isAfter(at))
        .max(Comparator.comparing(SigningKey::signsUntil));
  }

  private void make(Instant from) {
    KeyPair pair = spare == null ? pairs.make() : spare;
    spare = null;
    SigningKey made = SigningKey.of(pair, from, life);
    own.add(made);
    try {
      published.add(made);
    } catch (RuntimeException e) {
      // or each try would leave another
      own.remove(made);
      throw e;
    }
    mine = Stream.concat(mine.stream(), Stream.of(made)).toList();
    LOG.info("Made the key {} for access tokens", made);
  }

  /** Has a pair at hand; not at the start, which has enough to do. */
  private void prepare(Instant now) {
    if (spare == null && now.isAfter(begun.plus(QUIET))) {
      spare = pairs.make();
    }
  }

  private void forget(List<SigningKey> all, Instant now) {
    if (all.stream().anyMatch(key -> key.isExpired(now))) {
      published.removeExpired(now);
    }
    if (mine.stream().anyMatch(key -> key.isExpired(now))) {
      mine.stream().filter(key -> key.isExpired(now)).forEach(own::remove);
      mine = mine.stream().filter(key -> !key.isExpired(now)).toList();
    }
  }

  @Override
  public void failed(RuntimeException failure, boolean first) {
    if (first) {
      LOG.warn("The keys of access tokens cannot be looked after; tried again", failure);
    }
  }

  @Override
  public void recovered() {
    LOG.info("The keys of access tokens are looked after again");
  }
}
