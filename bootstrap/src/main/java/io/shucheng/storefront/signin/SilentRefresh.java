package io.shucheng.storefront.signin;

import io.shucheng.platform.identity.BadCredentialsException;
import io.shucheng.platform.identity.TokenPair;
import io.shucheng.platform.identity.Tokens;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Exchanges an expired sign-in for a new one. A browser sends several requests at once, all with
 * the same refresh token, which is good for one use: the first exchanges it, and the others within
 * half a minute get what it got. Thread-safe.
 */
@Component
final class SilentRefresh {

  private static final Duration SHARED = Duration.ofSeconds(30);

  private final Tokens tokens;
  private final Clock clock;
  private final ConcurrentMap<String, Exchange> exchanges = new ConcurrentHashMap<>();

  SilentRefresh(Tokens tokens, Clock clock) {
    this.tokens = tokens;
    this.clock = clock;
  }

  /** New tokens, or empty where the refresh token is no longer good. */
  Optional<TokenPair> refresh(String refreshToken) {
    Instant now = clock.instant();
    exchanges.values().removeIf(exchange -> exchange.since.plus(SHARED).isBefore(now));
    return exchanges.computeIfAbsent(refreshToken, token -> new Exchange(now)).run(refreshToken);
  }

  private final class Exchange {

    private final Instant since;
    private final ReentrantLock lock = new ReentrantLock();
    private boolean done;
    private @Nullable TokenPair result;

    Exchange(Instant since) {
      this.since = since;
    }

    Optional<TokenPair> run(String refreshToken) {
      lock.lock();
      try {
        if (!done) {
          result = exchange(refreshToken);
          done = true;
        }
        return Optional.ofNullable(result);
      } finally {
        lock.unlock();
      }
    }

    private @Nullable TokenPair exchange(String refreshToken) {
      try {
        return tokens.refresh(refreshToken);
      } catch (BadCredentialsException e) {
        return null;
      }
    }
  }
}
