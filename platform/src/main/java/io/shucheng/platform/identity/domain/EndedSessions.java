package io.shucheng.platform.identity.domain;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The log-ins that were ended before their access tokens expired, as far as this node knows.
 * Thread-safe.
 */
public final class EndedSessions {

  /** How long an access token is good at most, and so how long an end has to be known. */
  public static final Duration LONGEST_TOKEN = Duration.ofMinutes(15);

  /** By the session's id as tokens have it: until when a token of it could be good. */
  private final Map<String, Instant> ended = new ConcurrentHashMap<>();

  /**
   * A log-in was ended.
   *
   * @param until when the last of its access tokens expires
   */
  public void add(UUID session, Instant until) {
    ended.put(session.toString(), until);
  }

  /** Whether a log-in is known to be ended. */
  public boolean has(String session) {
    return ended.containsKey(session);
  }

  /** Forgets those whose tokens have expired. */
  public void forget(Instant now) {
    ended.values().removeIf(until -> until.isBefore(now));
  }
}
