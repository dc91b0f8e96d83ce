package io.shucheng.platform.identity.config;

import java.util.Map;
import org.springframework.security.authentication.AuthenticationManager;
import org.springframework.security.authentication.ProviderManager;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.oauth2.server.resource.OAuth2ResourceServerConfigurer;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.server.resource.InvalidBearerTokenException;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationConverter;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationProvider;
import org.springframework.security.oauth2.server.resource.authentication.JwtIssuerAuthenticationManagerResolver;

/** Whose tokens the API takes: the shop's own, and those of the issuers that its settings name. */
final class TokenIssuers {

  private final JwtDecoder own;
  private final JwtAuthenticationConverter callers;
  private final Map<String, AuthenticationManager> others;

  /**
   * @param own decodes the shop's tokens
   * @param others by the names that their tokens have as {@code iss}
   */
  TokenIssuers(
      JwtDecoder own,
      JwtAuthenticationConverter callers,
      Map<String, AuthenticationManager> others) {
    this.own = own;
    this.callers = callers;
    this.others = Map.copyOf(others);
  }

  /** Only where there are several does anybody look into a token before it is verified. */
  OAuth2ResourceServerConfigurer<HttpSecurity> configure(
      OAuth2ResourceServerConfigurer<HttpSecurity> server) {
    if (others.isEmpty()) {
      return server.jwt(jwt -> jwt.decoder(own).jwtAuthenticationConverter(callers));
    }
    JwtAuthenticationProvider provider = new JwtAuthenticationProvider(own);
    provider.setJwtAuthenticationConverter(callers);
    AuthenticationManager ours = new ProviderManager(provider);
    return server.authenticationManagerResolver(
        new JwtIssuerAuthenticationManagerResolver(
            issuer ->
                issuer.equals(JwtAccessTokens.ISSUER)
                    ? ours
                    : others.getOrDefault(issuer, TokenIssuers::refuse)));
  }

  private static Authentication refuse(Authentication token) {
    throw new InvalidBearerTokenException("nobody here knows its issuer");
  }
}
