package io.shucheng.platform.identity.domain;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;

/** What all nodes tell each other of log-ins that were ended. */
public interface SessionEnds {

  /** The sessions that may have tokens still, and until when. */
  Map<UUID, Instant> all();

  /** Those of them that were ended within that time. */
  Map<UUID, Instant> within(Duration time);

  /** Forgets what no token can belong to any more. */
  void removeExpired();
}
