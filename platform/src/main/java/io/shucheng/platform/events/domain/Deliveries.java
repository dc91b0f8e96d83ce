package io.shucheng.platform.events.domain;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * The deliveries that listeners of this node are at. The registry tells a delivery's id and its end
 * on the thread of the listener, and knows nothing of what it ended with; so each thread keeps
 * both. Thread-safe.
 */
public final class Deliveries {

  private final Map<UUID, Instant> running = new ConcurrentHashMap<>();
  private static final ThreadLocal<UUID> ANNOUNCED = new ThreadLocal<>();
  private static final ThreadLocal<UUID> AT_WORK = new ThreadLocal<>();
  private static final ThreadLocal<String> FAILURE = new ThreadLocal<>();
  private final Clock clock;

  public Deliveries(Clock clock) {
    this.clock = clock;
  }

  /** This thread is about to call the listener. */
  public void announce(UUID id) {
    ANNOUNCED.set(id);
    FAILURE.remove();
  }

  /** The listener is called; to be closed when it returns or throws. */
  public Running begin() {
    UUID id = ANNOUNCED.get();
    ANNOUNCED.remove();
    if (id != null) {
      running.put(id, clock.instant());
      AT_WORK.set(id);
    }
    return new Running(id);
  }

  /** What the listener of this thread is at. */
  public @Nullable UUID atWork() {
    return AT_WORK.get();
  }

  /** What the last listener on this thread ended with; forgotten once told. */
  public @Nullable String takeFailure() {
    String last = FAILURE.get();
    FAILURE.remove();
    return last;
  }

  /** Those that began before. */
  public List<UUID> runningSince(Instant before) {
    return running.entrySet().stream()
        .filter(delivery -> delivery.getValue().isBefore(before))
        .map(Map.Entry::getKey)
        .toList();
  }

  /** A call of a listener. */
  public final class Running implements AutoCloseable {

    private final @Nullable UUID id;

    private Running(@Nullable UUID id) {
      this.id = id;
    }

    /** It ended with this. */
    public void failed(String words) {
      FAILURE.set(words);
    }

    @Override
    public void close() {
      if (id != null) {
        running.remove(id);
        AT_WORK.remove();
      }
    }
  }
}
