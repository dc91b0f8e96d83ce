package io.shucheng.platform.identity.usecase;

import io.shucheng.platform.identity.domain.KeyRing;
import io.shucheng.platform.identity.domain.PublishedKeys;
import io.shucheng.platform.identity.domain.SigningKey;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.LongSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Finds the key that a token names, which another node may have made a moment ago. For names that
 * nobody knows the database is read now and then and no more, by one request at a time.
 * Thread-safe.
 */
public final class FindKey {

  private static final Logger LOG = LoggerFactory.getLogger(FindKey.class);

  private static final Duration SELDOM = Duration.ofMillis(200);

  private final KeyRing ring;
  private final PublishedKeys published;
  private final LongSupplier nanoTime;
  private final ReentrantLock reading = new ReentrantLock();
  private long lastRead;

  public FindKey(KeyRing ring, PublishedKeys published, LongSupplier nanoTime) {
    this.ring = ring;
    this.published = published;
    this.nanoTime = nanoTime;
    this.lastRead = nanoTime.getAsLong() - SELDOM.toNanos();
  }

  /** The key of that name; empty where there is none, or it cannot be found out now. */
  public Optional<SigningKey> named(String id) {
    Optional<SigningKey> known = ring.find(id);
    if (known.isPresent() || !reading.tryLock()) {
      return known;
    }
    try {
      if (nanoTime.getAsLong() - lastRead >= SELDOM.toNanos()) {
        ring.verifyWith(published.all());
        lastRead = nanoTime.getAsLong();
      }
    } catch (RuntimeException e) {
      // the follower tells of it
      LOG.debug("The published keys cannot be read", e);
      lastRead = nanoTime.getAsLong();
    } finally {
      reading.unlock();
    }
    return ring.find(id);
  }
}
