package io.shucheng.platform.identity.config;

import io.shucheng.platform.identity.AccountId;
import io.shucheng.platform.identity.Role;
import io.shucheng.platform.identity.config.IssuerSettings.Issuer;
import io.shucheng.platform.identity.usecase.KnowForeigners;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataAccessException;
import org.springframework.security.authentication.AbstractAuthenticationToken;
import org.springframework.security.authentication.AuthenticationManager;
import org.springframework.security.authentication.AuthenticationServiceException;
import org.springframework.security.authentication.ProviderManager;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.oauth2.core.DelegatingOAuth2TokenValidator;
import org.springframework.security.oauth2.core.OAuth2TokenValidator;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtClaimNames;
import org.springframework.security.oauth2.jwt.JwtClaimValidator;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtIssuerValidator;
import org.springframework.security.oauth2.jwt.JwtTimestampValidator;
import org.springframework.security.oauth2.jwt.JwtTypeValidator;
import org.springframework.security.oauth2.server.resource.InvalidBearerTokenException;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationProvider;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationToken;

/**
 * Takes the tokens of one other issuer: signed with an asymmetric algorithm and a key that it
 * publishes, for our audience, not expired. Whoever shows one is the account that the issuer's
 * subject has here, never the account whose id the subject happens to be.
 */
final class ForeignTokens {

  private final Issuer issuer;
  private final KnowForeigners foreigners;

  private ForeignTokens(Issuer issuer, KnowForeigners foreigners) {
    this.issuer = issuer;
    this.foreigners = foreigners;
  }

  static AuthenticationManager of(
      Issuer issuer, KnowForeigners foreigners, Duration clockSkew, boolean remembered) {
    JwtDecoder decoder =
        Signatures.validated(
            new IssuerKeys(issuer.name(), System::nanoTime),
            validator(issuer, clockSkew),
            remembered);
    JwtAuthenticationProvider provider = new JwtAuthenticationProvider(decoder);
    provider.setJwtAuthenticationConverter(new ForeignTokens(issuer, foreigners)::caller);
    return new ProviderManager(provider);
  }

  private static OAuth2TokenValidator<Jwt> validator(Issuer issuer, Duration clockSkew) {
    JwtTypeValidator type = new JwtTypeValidator("JWT", JwtAccessTokens.TYPE);
    type.setAllowEmpty(true);
    return new DelegatingOAuth2TokenValidator<>(
        type,
        new JwtTimestampValidator(clockSkew),
        new JwtClaimValidator<>(JwtClaimNames.EXP, expiry -> expiry != null),
        new JwtIssuerValidator(issuer.name()),
        new JwtClaimValidator<Collection<String>>(
            JwtClaimNames.AUD,
            audience -> audience != null && audience.contains(issuer.wantedAudience())),
        new JwtClaimValidator<String>(
            JwtClaimNames.SUB, subject -> subject != null && !subject.isBlank()));
  }

  private AbstractAuthenticationToken caller(Jwt token) {
    boolean unverified = Boolean.FALSE.equals(token.getClaimAsBoolean("email_verified"));
    try {
      AccountId account =
          foreigners.accountOf(
              issuer.name(),
              Objects.requireNonNull(token.getSubject()),
              unverified ? null : token.getClaimAsString("email"),
              token.getClaimAsString("name"));
      return new JwtAuthenticationToken(token, authorities(token), account.toString());
    } catch (IllegalArgumentException e) {
      throw new InvalidBearerTokenException("an account wants a mail address that was verified", e);
    } catch (DataAccessException e) {
      throw new AuthenticationServiceException("accounts cannot be read", e);
    }
  }

  private Collection<GrantedAuthority> authorities(Jwt token) {
    List<GrantedAuthority> authorities = new ArrayList<>();
    authorities.add(new SimpleGrantedAuthority("ROLE_" + Role.CUSTOMER));
    if (claim(token) instanceof Collection<?> names) {
      for (Object name : names) {
        Role role = name instanceof String text ? issuer.role(text) : null;
        if (role != null) {
          authorities.add(new SimpleGrantedAuthority("ROLE_" + role));
        }
      }
    }
    return authorities;
  }

  private @Nullable Object claim(Jwt token) {
    if (token.hasClaim(issuer.rolesClaim())) {
      return token.getClaim(issuer.rolesClaim());
    }
    Object claim = token.getClaims();
    for (String name : issuer.rolesClaim().split("\\.", -1)) {
      claim = claim instanceof Map<?, ?> claims ? claims.get(name) : null;
    }
    return claim;
  }
}
