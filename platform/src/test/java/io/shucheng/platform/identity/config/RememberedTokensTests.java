package io.shucheng.platform.identity.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.springframework.security.oauth2.jwt.BadJwtException;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtTimestampValidator;
import org.springframework.security.oauth2.jwt.JwtValidationException;

class RememberedTokensTests {

  private static final Instant NOW = Instant.parse("2026-11-30T12:00:00Z");

  private final AtomicInteger verified = new AtomicInteger();
  private final JwtTimestampValidator times = new JwtTimestampValidator(Duration.ZERO);
  private final RememberedTokens tokens = new RememberedTokens(this::verify, times);

  RememberedTokensTests() {
    at(NOW);
  }

  @Test
  void aSignatureIsVerifiedOnce() {
    Jwt first = tokens.decode("good");

    assertThat(tokens.decode("good")).isSameAs(first);
    assertThat(tokens.decode("good too")).isNotSameAs(first);
    assertThat(verified).hasValue(2);
  }

  @Test
  void aTokenExpiresHoweverOftenItWasGood() {
    tokens.decode("good");
    at(NOW.plusSeconds(899));
    tokens.decode("good");
    at(NOW.plusSeconds(901));

    assertThatThrownBy(() -> tokens.decode("good")).isInstanceOf(JwtValidationException.class);
  }

  @Test
  void whatIsNotGoodIsNotRemembered() {
    at(NOW.plusSeconds(901));
    for (int i = 1; i <= 3; i++) {
      assertThatThrownBy(() -> tokens.decode("good")).isInstanceOf(JwtValidationException.class);
      assertThat(verified).hasValue(i);
    }
    for (int i = 0; i < 3; i++) {
      assertThatThrownBy(() -> tokens.decode("forged")).isInstanceOf(BadJwtException.class);
    }
    at(NOW);
    assertThatThrownBy(() -> tokens.decode("forged")).isInstanceOf(BadJwtException.class);
  }

  private Jwt verify(String token) {
    verified.incrementAndGet();
    if (token.equals("forged")) {
      throw new BadJwtException("the signature is not ours");
    }
    return Jwt.withTokenValue(token)
        .header("alg", "RS256")
        .subject("somebody")
        .issuedAt(NOW)
        .expiresAt(NOW.plusSeconds(900))
        .build();
  }

  private void at(Instant now) {
    times.setClock(Clock.fixed(now, ZoneOffset.UTC));
  }
}
