package io.shucheng.platform.identity.usecase;

import io.shucheng.platform.identity.domain.KeyRing;
import io.shucheng.platform.identity.domain.PublishedKeys;
import io.shucheng.platform.identity.domain.SigningKey;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.LongSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Brings the keys that verify from the database to this node: now and then, and when a token names
 * one that another node may have made a moment ago. For names that nobody knows it reads five times
 * a second at most, and all who ask meanwhile wait for one reading. Thread-safe.
 */
public final class ReadPublishedKeys {

  private static final Logger LOG = LoggerFactory.getLogger(ReadPublishedKeys.class);

  private static final Duration SELDOM = Duration.ofMillis(200);

  private final KeyRing ring;
  private final PublishedKeys published;
  private final LongSupplier nanoTime;
  private final ReentrantLock reading = new ReentrantLock();
  private long lastRead;

  /**
   * @param ring gets to know them
   * @param nanoTime as {@link System#nanoTime()}
   */
  public ReadPublishedKeys(KeyRing ring, PublishedKeys published, LongSupplier nanoTime) {
    this.ring = ring;
    this.published = published;
    this.nanoTime = nanoTime;
    this.lastRead = nanoTime.getAsLong() - SELDOM.toNanos();
  }

  /** Reads them; the ring knows these from now on, and no others. */
  List<SigningKey> read() {
    reading.lock();
    try {
      lastRead = nanoTime.getAsLong();
      List<SigningKey> keys = published.all();
      ring.verifyWith(keys);
      return keys;
    } finally {
      reading.unlock();
    }
  }

  /** The key of that name; empty where there is none, or it cannot be found out now. */
  public Optional<SigningKey> named(String id) {
    Optional<SigningKey> known = ring.find(id);
    if (known.isPresent()) {
      return known;
    }
    reading.lock();
    try {
      if (ring.find(id).isEmpty() && nanoTime.getAsLong() - lastRead >= SELDOM.toNanos()) {
        var _ = read();
      }
    } catch (RuntimeException e) {
      // the follower tells of it
      LOG.debug("The published keys cannot be read", e);
    } finally {
      reading.unlock();
    }
    return ring.find(id);
  }
}
