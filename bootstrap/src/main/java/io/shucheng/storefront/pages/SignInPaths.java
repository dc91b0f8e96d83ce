package io.shucheng.storefront.pages;

import java.nio.charset.StandardCharsets;
import org.springframework.web.util.UriUtils;

/** The addresses of signing in and up, which come back to where their reader was. */
public final class SignInPaths {

  private SignInPaths() {}

  /**
   * @param next the path to come back to
   */
  public static String logIn(String next) {
    return "/log-in?next=" + UriUtils.encode(next, StandardCharsets.UTF_8);
  }

  /**
   * @param next the path to come back to
   */
  public static String signUp(String next) {
    return "/sign-up?next=" + UriUtils.encode(next, StandardCharsets.UTF_8);
  }
}
