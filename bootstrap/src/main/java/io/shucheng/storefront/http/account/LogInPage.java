package io.shucheng.storefront.http.account;

import io.shucheng.storefront.pages.SignInPaths;
import org.jspecify.annotations.Nullable;

/**
 * What the page for logging in shows.
 *
 * @param next where to go on to
 * @param error why the last try failed, or null
 * @param guestError why going on as a guest failed, or null
 */
public record LogInPage(
    String next, String email, @Nullable String error, @Nullable String guestError) {

  /** Whether somebody who is on the way to pay may go on without an account. */
  public boolean offersGuest() {
    return next.startsWith("/checkout");
  }

  public String signUpPath() {
    return SignInPaths.signUp(next);
  }
}
