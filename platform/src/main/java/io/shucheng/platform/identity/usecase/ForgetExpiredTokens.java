package io.shucheng.platform.identity.usecase;

import io.shucheng.platform.identity.domain.RefreshTokens;
import java.time.Clock;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Forgets refresh tokens a day after they expired. */
@Component
public class ForgetExpiredTokens {

  private final RefreshTokens tokens;
  private final Clock clock;

  ForgetExpiredTokens(RefreshTokens tokens, Clock clock) {
    this.tokens = tokens;
    this.clock = clock;
  }

  /** Runs hourly; several nodes doing it at once do no harm. */
  @Scheduled(initialDelayString = "PT10M", fixedDelayString = "PT1H")
  public void forget() {
    tokens.removeExpired(clock.instant().minus(java.time.Duration.ofDays(1)));
  }
}
