package io.shucheng.platform.identity.config;

import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSelector;
import com.nimbusds.jose.jwk.JWKSet;
import io.shucheng.platform.commands.UnlessCommand;
import io.shucheng.platform.identity.CurrentCaller;
import io.shucheng.platform.identity.RememberedCallers;
import io.shucheng.platform.identity.config.IssuerSettings.Issuer;
import io.shucheng.platform.identity.domain.EndedSessions;
import io.shucheng.platform.identity.domain.KeyPairs;
import io.shucheng.platform.identity.domain.KeyRing;
import io.shucheng.platform.identity.domain.OwnKeys;
import io.shucheng.platform.identity.domain.PublishedKeys;
import io.shucheng.platform.identity.domain.SessionEnds;
import io.shucheng.platform.identity.usecase.AccessTokens;
import io.shucheng.platform.identity.usecase.KeepApiKeys;
import io.shucheng.platform.identity.usecase.KnowEndedSessions;
import io.shucheng.platform.identity.usecase.KnowForeigners;
import io.shucheng.platform.identity.usecase.ReadPublishedKeys;
import io.shucheng.platform.identity.usecase.RotateSigningKeys;
import io.shucheng.platform.threads.Follower;
import java.time.Clock;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.oauth2.core.DelegatingOAuth2TokenValidator;
import org.springframework.security.oauth2.core.OAuth2Error;
import org.springframework.security.oauth2.core.OAuth2ErrorCodes;
import org.springframework.security.oauth2.core.OAuth2TokenValidator;
import org.springframework.security.oauth2.core.OAuth2TokenValidatorResult;
import org.springframework.security.oauth2.jose.jws.SignatureAlgorithm;
import org.springframework.security.oauth2.jwt.JoseHeaderNames;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtClaimNames;
import org.springframework.security.oauth2.jwt.JwtClaimValidator;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtIssuerValidator;
import org.springframework.security.oauth2.jwt.JwtTimestampValidator;
import org.springframework.security.oauth2.jwt.JwtTypeValidator;
import org.springframework.security.oauth2.jwt.NimbusJwtEncoder;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationConverter;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationToken;

/**
 * How tokens are signed and checked, after RFC 8725: one algorithm, one type, issuer, audience and
 * expiry all required.
 */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties({SigningKeySettings.class, IssuerSettings.class})
class TokenConfiguration {

  /** What two nodes' clocks may differ by. */
  private static final Duration CLOCK_SKEW = Duration.ofSeconds(30);

  /**
   * A log-in that was ended, or a key that was removed anywhere is so everywhere within a second.
   */
  private static final Duration POLL = Duration.ofMillis(500);

  @Bean
  KeyRing keyRing() {
    return new KeyRing();
  }

  @Bean
  ReadPublishedKeys readPublishedKeys(KeyRing ring, PublishedKeys published) {
    return new ReadPublishedKeys(ring, published, System::nanoTime);
  }

  @Bean
  KeyPairs keyPairs() {
    return new RsaKeyPairs();
  }

  @Bean
  @UnlessCommand
  Follower signingKeysFollower(
      KeyPairs pairs,
      OwnKeys own,
      PublishedKeys published,
      ReadPublishedKeys reading,
      KeyRing ring,
      SigningKeySettings settings,
      Clock clock) {
    return new Follower(
        "signing-keys",
        POLL,
        Follower.Hints.NONE,
        new RotateSigningKeys(pairs, own, published, reading, ring, settings.life(), clock));
  }

  @Bean
  AccessTokens accessTokens(KeyRing ring, Clock clock) {
    return new JwtAccessTokens(
        new NimbusJwtEncoder(
            (selector, _) -> selector.select(new JWKSet(ring.signing(clock.instant()).jwk()))));
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
      KeyRing ring,
      ReadPublishedKeys keys,
      EndedSessions ended,
      @Value("${shucheng.tuning.remembered-tokens:true}") boolean remembered) {
    return Signatures.validated(
        Signatures.of((selector, _) -> named(selector, keys), Set.of(SignatureAlgorithm.RS256)),
        validator(ring, ended),
        remembered);
  }

  /** A token that does not name its key has none: nobody makes us try one after the other. */
  private static List<JWK> named(JWKSelector selector, ReadPublishedKeys keys) {
    Set<String> ids = selector.getMatcher().getKeyIDs();
    if (ids == null || ids.size() != 1) {
      return List.of();
    }
    return keys.named(ids.iterator().next())
        .map(key -> selector.select(new JWKSet(key.jwk())))
        .orElse(List.of());
  }

  private static OAuth2TokenValidator<Jwt> validator(KeyRing ring, EndedSessions ended) {
    return new DelegatingOAuth2TokenValidator<>(
        token -> isKnown(token, ring),
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

  /** The key may have been removed since the signature was verified. */
  private static OAuth2TokenValidatorResult isKnown(Jwt token, KeyRing ring) {
    return token.getHeaders().get(JoseHeaderNames.KID) instanceof String id
            && ring.find(id).isPresent()
        ? OAuth2TokenValidatorResult.success()
        : OAuth2TokenValidatorResult.failure(
            new OAuth2Error(OAuth2ErrorCodes.INVALID_TOKEN, "its key is not known", null));
  }

  @Bean
  JwtAuthenticationConverter jwtAuthenticationConverter() {
    JwtAuthenticationConverter converter = new JwtAuthenticationConverter();
    converter.setJwtGrantedAuthoritiesConverter(TokenConfiguration::authorities);
    return converter;
  }

  /** Of the shop's own tokens; those of other issuers are looked at by the filters each time. */
  @Bean
  RememberedCallers rememberedCallers(JwtDecoder own, JwtAuthenticationConverter callers) {
    if (!(own instanceof RememberedTokens tokens)) {
      return _ -> null;
    }
    return shown -> {
      Jwt token = tokens.find(shown);
      return token != null && callers.convert(token) instanceof JwtAuthenticationToken known
          ? CurrentCaller.of(known)
          : null;
    };
  }

  @Bean
  TokenIssuers tokenIssuers(
      KeepApiKeys keys,
      JwtDecoder own,
      JwtAuthenticationConverter callers,
      IssuerSettings settings,
      KnowForeigners foreigners,
      @Value("${shucheng.tuning.remembered-tokens:true}") boolean remembered) {
    return new TokenIssuers(
        new ApiKeyTokens(keys),
        own,
        callers,
        settings.issuers().stream()
            .collect(
                Collectors.toMap(
                    Issuer::name,
                    issuer -> ForeignTokens.of(issuer, foreigners, CLOCK_SKEW, remembered))));
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
