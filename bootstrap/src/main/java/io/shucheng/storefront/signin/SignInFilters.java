package io.shucheng.storefront.signin;

import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationConverter;
import org.springframework.stereotype.Component;

/**
 * Makes the filter that signs readers in; it is no bean itself, or the web server would run it for
 * every request and not in the pages' chain alone.
 */
@Component
public final class SignInFilters {

  private final SignInCookies cookies;
  private final SilentRefresh silentRefresh;
  private final JwtDecoder decoder;
  private final JwtAuthenticationConverter converter;

  SignInFilters(
      SignInCookies cookies,
      SilentRefresh silentRefresh,
      JwtDecoder decoder,
      JwtAuthenticationConverter converter) {
    this.cookies = cookies;
    this.silentRefresh = silentRefresh;
    this.decoder = decoder;
    this.converter = converter;
  }

  public SignInFilter create() {
    return new SignInFilter(cookies, silentRefresh, decoder, converter);
  }
}
