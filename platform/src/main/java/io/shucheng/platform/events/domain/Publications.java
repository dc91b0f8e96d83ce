package io.shucheng.platform.events.domain;

import io.shucheng.platform.events.domain.Publication.Position;
import io.shucheng.platform.events.domain.Publication.State;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The publications that listeners have not dealt with. */
public interface Publications {

  /** How many they are. */
  Backlog backlog();

  /** How many of them were published at that moment or after it, and are not parked. */
  long waitingSince(Instant moment);

  /**
   * Some of them, oldest first.
   *
   * @param state only those in this state, or all
   * @param after only those after this one, or from the first
   */
  List<Publication> list(@Nullable State state, @Nullable Position after, int most);

  /** One of them. */
  Optional<Publication> find(UUID id);

  /**
   * Has one tried again at once, and anew for as often as a fresh one.
   *
   * @return false if it is neither failed nor parked
   */
  boolean release(UUID id);

  /** Tells the other nodes that these are still being delivered. */
  void keepAlive(Collection<UUID> ids, Instant now);

  /**
   * Counts as failed what nobody gave a sign of life for: its node was killed, or could not say
   * that it failed.
   */
  int failAbandoned(Instant now);
}
