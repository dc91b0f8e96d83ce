package io.shucheng.platform.identity.config;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.source.ImmutableJWKSet;
import io.shucheng.platform.commands.UnlessCommand;
import io.shucheng.platform.identity.domain.EndedSessions;
import io.shucheng.platform.identity.domain.SessionEnds;
import io.shucheng.platform.identity.usecase.AccessTokens;
import io.shucheng.platform.identity.usecase.KnowEndedSessions;
import io.shucheng.platform.secrets.Secrets;
import io.shucheng.platform.threads.Follower;
import java.time.Clock;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.oauth2.core.DelegatingOAuth2TokenValidator;
import org.springframework.security.oauth2.core.OAuth2TokenValidator;
import org.springframework.security.oauth2.core.OAuth2TokenValidatorResult;
import org.springframework.security.oauth2.jose.jws.SignatureAlgorithm;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtClaimNames;
import org.springframework.security.oauth2.jwt.JwtClaimValidator;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtIssuerValidator;
import org.springframework.security.oauth2.jwt.JwtTimestampValidator;
import org.springframework.security.oauth2.jwt.JwtTypeValidator;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;
import org.springframework.security.oauth2.jwt.NimbusJwtEncoder;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationConverter;

/**
 * How tokens are signed and checked, after RFC 8725: one algorithm, one type, issuer, audience and
 * expiry all required.
 */
@Configuration(proxyBeanMethods = false)
class TokenConfiguration {

  /** What two nodes' clocks may differ by. */
  private static final Duration CLOCK_SKEW = Duration.ofSeconds(30);

  /** A log-in that was ended anywhere is ended everywhere within a second. */
  private static final Duration POLL = Duration.ofMillis(500);

  @Bean
  RSAKey signingKey(Secrets secrets) {
    return SigningKey.of(secrets);
  }

  @Bean
  AccessTokens accessTokens(RSAKey key) {
    return new JwtAccessTokens(new NimbusJwtEncoder(new ImmutableJWKSet<>(new JWKSet(key))));
  }

  @Bean
  EndedSessions endedSessions() {
    return new EndedSessions();
  }

  @Bean
  @UnlessCommand
  Follower endedSessionsFollower(SessionEnds ends, EndedSessions known, Clock clock) {
    return new Follower(
        "ended-sessions",
        POLL,
        Follower.Hints.NONE,
        new KnowEndedSessions(ends, known, clock, System::nanoTime));
  }

  @Bean
  JwtDecoder jwtDecoder(
      RSAKey key,
      EndedSessions ended,
      @Value("${shucheng.tuning.remembered-tokens:true}") boolean remembered)
      throws JOSEException {
    NimbusJwtDecoder decoder =
        NimbusJwtDecoder.withPublicKey(key.toRSAPublicKey())
            .signatureAlgorithm(SignatureAlgorithm.RS256)
            .validateType(false)
            .build();
    if (!remembered) {
      decoder.setJwtValidator(validator(ended));
      return decoder;
    }
    decoder.setJwtValidator(_ -> OAuth2TokenValidatorResult.success());
    return new RememberedTokens(decoder, validator(ended));
  }

  private static OAuth2TokenValidator<Jwt> validator(EndedSessions ended) {
    return new DelegatingOAuth2TokenValidator<>(
        new JwtTypeValidator(JwtAccessTokens.TYPE),
        new JwtTimestampValidator(CLOCK_SKEW),
        new JwtClaimValidator<>(JwtClaimNames.EXP, expiry -> expiry != null),
        new JwtIssuerValidator(JwtAccessTokens.ISSUER),
        new JwtClaimValidator<Collection<String>>(
            JwtClaimNames.AUD,
            audience -> audience != null && audience.contains(JwtAccessTokens.AUDIENCE)),
        new JwtClaimValidator<String>(
            JwtAccessTokens.SESSION, session -> session != null && !ended.has(session)));
  }

  @Bean
  JwtAuthenticationConverter jwtAuthenticationConverter() {
    JwtAuthenticationConverter converter = new JwtAuthenticationConverter();
    converter.setJwtGrantedAuthoritiesConverter(TokenConfiguration::authorities);
    return converter;
  }

  @Bean
  PasswordEncoder passwordEncoder() {
    // Argon2id; 19 MiB, two passes, one lane: OWASP's recommendation
    return new BoundedPasswordEncoder(new Argon2PasswordEncoder(16, 32, 1, 19 * 1024, 2));
  }

  private static Collection<GrantedAuthority> authorities(Jwt token) {
    List<String> roles = token.getClaimAsStringList(JwtAccessTokens.ROLES);
    Stream<String> names = roles == null ? Stream.empty() : roles.stream();
    return names.<GrantedAuthority>map(role -> new SimpleGrantedAuthority("ROLE_" + role)).toList();
  }
}
