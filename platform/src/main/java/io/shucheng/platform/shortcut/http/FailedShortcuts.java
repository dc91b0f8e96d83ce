package io.shucheng.platform.shortcut.http;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.web.servlet.HandlerInterceptor;

/** Has a call that failed on its shortcut fail the same way where failures are told. */
final class FailedShortcuts implements HandlerInterceptor {

  /** Where a request carries what it failed with. */
  static final String FAILURE = "shucheng.shortcut.failure";

  @Override
  public boolean preHandle(
      HttpServletRequest request, HttpServletResponse response, Object handler) {
    if (request.getAttribute(FAILURE) instanceof RuntimeException failure) {
      throw failure;
    }
    return true;
  }
}
