package io.shucheng.storefront.http.account;

import io.shucheng.storefront.pages.SignInPaths;
import org.jspecify.annotations.Nullable;

/**
 * What the page for opening an account shows.
 *
 * @param next where to go on to
 * @param error why the last try failed, or null
 */
public record SignUpPage(String next, String email, String displayName, @Nullable String error) {

  public String logInPath() {
    return SignInPaths.logIn(next);
  }
}
