package io.shucheng.platform.identity.usecase;

import io.shucheng.platform.identity.domain.PasswordResetsIssued;
import io.shucheng.platform.identity.domain.RefreshTokens;
import io.shucheng.platform.identity.domain.SessionEnds;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Forgets refresh tokens and resets a day after they expired, and ended log-ins when all is. */
@Component
public class ForgetExpiredTokens {

  private static final Duration KEPT = Duration.ofDays(1);

  private final RefreshTokens tokens;
  private final PasswordResetsIssued resets;
  private final SessionEnds ends;
  private final Clock clock;

  ForgetExpiredTokens(
      RefreshTokens tokens, PasswordResetsIssued resets, SessionEnds ends, Clock clock) {
    this.tokens = tokens;
    this.resets = resets;
    this.ends = ends;
    this.clock = clock;
  }

  /** Runs hourly; several nodes doing it at once do no harm. */
  @Scheduled(initialDelayString = "PT10M", fixedDelayString = "PT1H")
  public void forget() {
    Instant before = clock.instant().minus(KEPT);
    tokens.removeExpired(before);
    resets.removeExpired(before);
    ends.removeExpired();
  }
}
