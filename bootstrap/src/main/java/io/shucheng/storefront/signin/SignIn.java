package io.shucheng.storefront.signin;

import io.shucheng.ordering.Carts;
import io.shucheng.platform.identity.AccountId;
import io.shucheng.platform.identity.Accounts;
import io.shucheng.platform.identity.Role;
import io.shucheng.platform.identity.TokenPair;
import io.shucheng.platform.identity.Tokens;
import io.shucheng.storefront.pages.CartCookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Objects;
import java.util.Set;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.web.csrf.CsrfTokenRepository;
import org.springframework.stereotype.Component;

/**
 * Signs readers in and out. Whoever signs in keeps the visitor's cart, and gets a new CSRF token,
 * so that nobody who knew the old one can use it.
 */
@Component
public final class SignIn {

  private final Accounts accounts;
  private final Tokens tokens;
  private final Carts carts;
  private final JwtDecoder decoder;
  private final SignInCookies cookies;
  private final CartCookie cartCookie;
  private final CsrfTokenRepository csrfTokens;

  SignIn(
      Accounts accounts,
      Tokens tokens,
      Carts carts,
      JwtDecoder decoder,
      SignInCookies cookies,
      CartCookie cartCookie,
      CsrfTokenRepository csrfTokens) {
    this.accounts = accounts;
    this.tokens = tokens;
    this.carts = carts;
    this.decoder = decoder;
    this.cookies = cookies;
    this.cartCookie = cartCookie;
    this.csrfTokens = csrfTokens;
  }

  /**
   * @throws io.shucheng.platform.identity.BadCredentialsException if address and password do not
   *     belong together
   */
  public void withPassword(
      String email, String password, HttpServletRequest request, HttpServletResponse response) {
    begin(tokens.logIn(email, password), request, response);
  }

  /**
   * @throws IllegalArgumentException if this is no mail address
   */
  public void asGuest(String email, HttpServletRequest request, HttpServletResponse response) {
    begin(tokens.logInAsGuest(email), request, response);
  }

  /**
   * @throws io.shucheng.platform.identity.EmailTakenException if the address has an account
   * @throws IllegalArgumentException if a value is outside its bounds
   */
  public void withNewAccount(
      String email,
      String password,
      String displayName,
      HttpServletRequest request,
      HttpServletResponse response) {
    accounts.open(email, password, displayName, Set.of(Role.CUSTOMER));
    withPassword(email, password, request, response);
  }

  /** Revokes this browser's tokens and forgets them. */
  public void end(HttpServletRequest request, HttpServletResponse response) {
    cookies.refreshToken(request).ifPresent(tokens::logOut);
    cookies.forget(response);
    csrfTokens.saveToken(null, request, response);
  }

  private void begin(TokenPair pair, HttpServletRequest request, HttpServletResponse response) {
    AccountId account =
        AccountId.parse(Objects.requireNonNull(decoder.decode(pair.accessToken()).getSubject()));
    cartCookie
        .read(request)
        .ifPresent(
            visitor -> {
              carts.join(visitor, account);
              cartCookie.forget(response);
            });
    cookies.keep(response, pair);
    csrfTokens.saveToken(null, request, response);
  }
}
