package io.shucheng.platform.identity.usecase;

import io.shucheng.platform.identity.domain.KeyPairs;
import io.shucheng.platform.identity.domain.KeyRing;
import io.shucheng.platform.identity.domain.OwnKeys;
import io.shucheng.platform.identity.domain.PublishedKeys;
import io.shucheng.platform.identity.domain.SigningKey;
import io.shucheng.platform.threads.Follower;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Has this node sign with a key of its own that all nodes know, make the next one before that one's
 * time is over, and forget those of which no token is good any more. A key that somebody removed
 * from the published ones neither signs nor verifies from then on. Used by one thread.
 */
public final class RotateSigningKeys implements Follower.Work {

  private static final Logger LOG = LoggerFactory.getLogger(RotateSigningKeys.class);

  private final KeyPairs pairs;
  private final OwnKeys own;
  private final PublishedKeys published;
  private final KeyRing ring;
  private final Duration life;
  private final Clock clock;
  private List<SigningKey> mine = List.of();

  /**
   * @param life how long a key signs; longer than {@link SigningKey#LEAD}
   */
  public RotateSigningKeys(
      KeyPairs pairs,
      OwnKeys own,
      PublishedKeys published,
      KeyRing ring,
      Duration life,
      Clock clock) {
    this.pairs = pairs;
    this.own = own;
    this.published = published;
    this.ring = ring;
    this.life = life;
    this.clock = clock;
  }

  /** No request comes before there is a key. */
  @Override
  public void begin() {
    mine = own.all();
    step();
  }

  @Override
  public boolean step() {
    Instant now = clock.instant();
    List<SigningKey> all = new ArrayList<>(published.all());
    // at once: a key that has to be made takes a second or more
    ring.verifyWith(all);
    Set<String> known = new HashSet<>();
    all.forEach(key -> known.add(key.id()));
    List<SigningKey> signing = new ArrayList<>(mine);
    signing.removeIf(key -> !known.contains(key.id()));
    Optional<Instant> due = nextDue(signing, now);
    if (due.isPresent()) {
      SigningKey made = make(due.get());
      all.add(made);
      signing.add(made);
    }
    ring.verifyWith(all);
    ring.signWith(signing);
    forget(all, now);
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

  private SigningKey make(Instant from) {
    SigningKey made = SigningKey.of(pairs.make(), from, life);
    // what is kept and not published signs nothing; what is published and not kept would stay
    own.add(made);
    published.add(made);
    mine = Stream.concat(mine.stream(), Stream.of(made)).toList();
    LOG.info("Made the key {} for access tokens", made);
    return made;
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
