package io.shucheng.platform.identity.config;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import org.springframework.security.authentication.AuthenticationManager;
import org.springframework.security.authentication.AuthenticationManagerResolver;
import org.springframework.security.authentication.ProviderManager;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.oauth2.server.resource.OAuth2ResourceServerConfigurer;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.server.resource.InvalidBearerTokenException;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationConverter;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationProvider;
import org.springframework.security.oauth2.server.resource.authentication.JwtIssuerAuthenticationManagerResolver;

/**
 * Whose tokens the API takes: the shop's own, keys of programs, and those of the issuers that its
 * settings name.
 */
final class TokenIssuers {

  private final ApiKeyTokens keys;
  private final JwtDecoder own;
  private final JwtAuthenticationConverter callers;
  private final Map<String, AuthenticationManager> others;

  /**
   * @param keys of programs
   * @param own decodes the shop's tokens
   * @param others by the names that their tokens have as {@code iss}
   */
  TokenIssuers(
      ApiKeyTokens keys,
      JwtDecoder own,
      JwtAuthenticationConverter callers,
      Map<String, AuthenticationManager> others) {
    this.keys = keys;
    this.own = own;
    this.callers = callers;
    this.others = Map.copyOf(others);
  }

  OAuth2ResourceServerConfigurer<HttpSecurity> configure(
      OAuth2ResourceServerConfigurer<HttpSecurity> server) {
    JwtAuthenticationProvider provider = new JwtAuthenticationProvider(own);
    provider.setJwtAuthenticationConverter(callers);
    AuthenticationManager ours = new ProviderManager(provider);
    if (others.isEmpty()) {
      AuthenticationManager all = keys.before(ours);
      return server.authenticationManagerResolver(_ -> all);
    }
    // only where there are several does anybody look into a token before it is verified
    AuthenticationManagerResolver<HttpServletRequest> issuers =
        new JwtIssuerAuthenticationManagerResolver(
            issuer ->
                issuer.equals(JwtAccessTokens.ISSUER)
                    ? ours
                    : others.getOrDefault(issuer, TokenIssuers::refuse));
    return server.authenticationManagerResolver(request -> keys.before(issuers.resolve(request)));
  }

  private static Authentication refuse(Authentication token) {
    throw new InvalidBearerTokenException("nobody here knows its issuer");
  }
}
