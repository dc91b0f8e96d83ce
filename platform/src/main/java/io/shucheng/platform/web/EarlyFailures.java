package io.shucheng.platform.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.eclipse.jetty.util.Attributes;
import org.springframework.web.servlet.HandlerInterceptor;

/**
 * Has what failed before the servlets fail the same way where failures are told: the failure goes
 * on with its request, and is thrown where the route's handler would be asked.
 */
public final class EarlyFailures implements HandlerInterceptor {

  private static final String ATTRIBUTE = "shucheng.early.failure";

  /** Lets a request carry what it failed with. */
  public static void keepWith(Attributes request, RuntimeException failure) {
    request.setAttribute(ATTRIBUTE, failure);
  }

  @Override
  public boolean preHandle(
      HttpServletRequest request, HttpServletResponse response, Object handler) {
    if (request.getAttribute(ATTRIBUTE) instanceof RuntimeException failure) {
      // an error page that is made for it is a request's second look
      request.removeAttribute(ATTRIBUTE);
      throw failure;
    }
    return true;
  }
}
