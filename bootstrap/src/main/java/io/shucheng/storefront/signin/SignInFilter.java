package io.shucheng.storefront.signin;

import io.shucheng.platform.identity.TokenPair;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.oauth2.jwt.BadJwtException;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationConverter;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Signs a page's reader in by the cookies. An access token that is expired or missing is replaced
 * by the refresh token's doing; where that is no longer good either, the reader is signed out and
 * reads on.
 */
public class SignInFilter extends OncePerRequestFilter {

  private final SignInCookies cookies;
  private final SilentRefresh silentRefresh;
  private final JwtDecoder decoder;
  private final JwtAuthenticationConverter converter;

  SignInFilter(
      SignInCookies cookies,
      SilentRefresh silentRefresh,
      JwtDecoder decoder,
      JwtAuthenticationConverter converter) {
    this.cookies = cookies;
    this.silentRefresh = silentRefresh;
    this.decoder = decoder;
    this.converter = converter;
  }

  /** What anybody may keep for ever must not carry somebody's cookies. */
  @Override
  protected boolean shouldNotFilter(HttpServletRequest request) {
    String path = request.getServletPath();
    return path.startsWith("/assets/") || path.startsWith("/covers/");
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    cookies
        .accessToken(request)
        .flatMap(this::verify)
        .or(() -> refreshed(request, response))
        .ifPresent(SignInFilter::signIn);
    chain.doFilter(request, response);
  }

  private Optional<Authentication> refreshed(
      HttpServletRequest request, HttpServletResponse response) {
    Optional<String> refreshToken = cookies.refreshToken(request);
    if (refreshToken.isEmpty()) {
      return Optional.empty();
    }
    Optional<TokenPair> tokens = silentRefresh.refresh(refreshToken.get());
    tokens.ifPresentOrElse(pair -> cookies.keep(response, pair), () -> cookies.forget(response));
    return tokens.map(TokenPair::accessToken).flatMap(this::verify);
  }

  private Optional<Authentication> verify(String accessToken) {
    try {
      return Optional.ofNullable(converter.convert(decoder.decode(accessToken)));
    } catch (BadJwtException e) {
      return Optional.empty();
    }
  }

  private static void signIn(Authentication authentication) {
    SecurityContext context = SecurityContextHolder.createEmptyContext();
    context.setAuthentication(authentication);
    SecurityContextHolder.setContext(context);
  }
}
