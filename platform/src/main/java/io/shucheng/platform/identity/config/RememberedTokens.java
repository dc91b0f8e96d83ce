package io.shucheng.platform.identity.config;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.shucheng.platform.identity.usecase.AccessTokens;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.core.OAuth2TokenValidator;
import org.springframework.security.oauth2.core.OAuth2TokenValidatorResult;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtValidationException;

/**
 * Verifies a token's signature once, which costs more than all the rest of its request, and
 * everything else at every use: that it has not expired above all. Only good tokens are remembered,
 * by their every character. Thread-safe.
 */
final class RememberedTokens implements JwtDecoder {

  /** Some 3 KB each. */
  private static final int MOST = 10_000;

  /** As long as a token lives where two nodes' clocks differ. */
  private static final Duration LONGEST = AccessTokens.LIFETIME.plusMinutes(1);

  private final JwtDecoder signatures;
  private final OAuth2TokenValidator<Jwt> validator;
  private final Cache<String, Jwt> verified =
      Caffeine.newBuilder().maximumSize(MOST).expireAfterWrite(LONGEST).build();

  /**
   * @param signatures refuses what is not signed as it says
   * @param validator refuses what is not, or no longer, good
   */
  RememberedTokens(JwtDecoder signatures, OAuth2TokenValidator<Jwt> validator) {
    this.signatures = signatures;
    this.validator = validator;
  }

  @Override
  public Jwt decode(String token) {
    Jwt known = verified.getIfPresent(token);
    if (known != null) {
      return valid(known, validator);
    }
    Jwt read = valid(signatures.decode(token), validator);
    verified.put(token, read);
    return read;
  }

  /** The token where it was verified before and still is good; null otherwise. */
  @Nullable Jwt find(String token) {
    Jwt known = verified.getIfPresent(token);
    return known == null || validator.validate(known).hasErrors() ? null : known;
  }

  /** The token, where it is good. */
  static Jwt valid(Jwt token, OAuth2TokenValidator<Jwt> validator) {
    OAuth2TokenValidatorResult result = validator.validate(token);
    if (result.hasErrors()) {
      throw new JwtValidationException("the token is not good", result.getErrors());
    }
    return token;
  }
}
