package io.shucheng.platform.identity.config;

import io.shucheng.platform.web.Problem;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.security.crypto.password.PasswordEncoder;

/**
 * Lets few passwords be hashed at a time: each takes 19 MiB and tens of milliseconds of a core, and
 * anybody may ask for it. Who waits too long is told to come again. Thread-safe.
 */
final class BoundedPasswordEncoder implements PasswordEncoder {

  /** As many as a small machine has cores. */
  private static final int AT_ONCE = 2;

  private static final long PATIENCE_SECONDS = 5;

  private final PasswordEncoder encoder;
  private final Semaphore turns = new Semaphore(AT_ONCE, true);

  BoundedPasswordEncoder(PasswordEncoder encoder) {
    this.encoder = encoder;
  }

  @Override
  public @Nullable String encode(@Nullable CharSequence password) {
    return inTurn(() -> encoder.encode(password));
  }

  @Override
  public boolean matches(@Nullable CharSequence password, @Nullable String hash) {
    return inTurn(() -> encoder.matches(password, hash));
  }

  private <T extends @Nullable Object> T inTurn(Supplier<T> work) {
    try {
      if (!turns.tryAcquire(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
        throw tooMany();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw tooMany();
    }
    try {
      return work.get();
    } finally {
      turns.release();
    }
  }

  private static Problem tooMany() {
    return Problem.of(
            HttpStatus.SERVICE_UNAVAILABLE,
            "unavailable",
            "too many log-ins at once; try again in a moment")
        .header(HttpHeaders.RETRY_AFTER, "2");
  }
}
