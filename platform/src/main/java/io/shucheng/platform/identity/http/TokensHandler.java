package io.shucheng.platform.identity.http;

import io.shucheng.platform.identity.TokenPair;
import io.shucheng.platform.identity.Tokens;
import io.shucheng.platform.web.Problem;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Logging in and out. */
@RestController
@RequestMapping("/api/v1/tokens")
class TokensHandler {

  private final Tokens tokens;

  TokensHandler(Tokens tokens) {
    this.tokens = tokens;
  }

  /** A log-in with an account's password, or as a guest. */
  record LogIn(@Nullable String email, @Nullable String password, @Nullable Guest guest) {
    /** Somebody without an account. */
    record Guest(@Nullable String email) {}
  }

  /** A refresh token to exchange or to forget. */
  record Refresh(@Nullable String refreshToken) {}

  /**
   * Tokens as clients get them.
   *
   * @param expiresIn seconds
   */
  record TokensView(String accessToken, String refreshToken, String tokenType, long expiresIn) {}

  @PostMapping
  ResponseEntity<TokensView> logIn(@RequestBody LogIn request) {
    if (request.guest() != null) {
      if (request.email() != null || request.password() != null) {
        throw Problem.invalid("/guest", "log in with email and password or as a guest, not both");
      }
      if (request.guest().email() == null) {
        throw Problem.invalid("/guest/email", "a guest gives a mail address for the confirmation");
      }
      return answer(tokens.logInAsGuest(request.guest().email()));
    }
    if (request.email() == null) {
      throw Problem.invalid("/email", "name the account's mail address");
    }
    if (request.password() == null) {
      throw Problem.invalid("/password", "name the account's password");
    }
    return answer(tokens.logIn(request.email(), request.password()));
  }

  @PostMapping("/refresh")
  ResponseEntity<TokensView> refresh(@RequestBody Refresh request) {
    return answer(tokens.refresh(refreshToken(request)));
  }

  @DeleteMapping
  ResponseEntity<Void> logOut(@RequestBody Refresh request) {
    tokens.logOut(refreshToken(request));
    return ResponseEntity.noContent().build();
  }

  private static String refreshToken(Refresh request) {
    if (request.refreshToken() == null) {
      throw Problem.invalid("/refreshToken", "name the refresh token");
    }
    return request.refreshToken();
  }

  private static ResponseEntity<TokensView> answer(TokenPair pair) {
    return ResponseEntity.ok()
        .cacheControl(CacheControl.noStore())
        .body(
            new TokensView(
                pair.accessToken(), pair.refreshToken(), "Bearer", pair.expiresIn().toSeconds()));
  }
}
