package io.shucheng.storefront.http.errors;

import io.shucheng.storefront.pages.LocalPath;
import io.shucheng.storefront.pages.Refusal;
import io.shucheng.storefront.pages.SeeOther;
import io.shucheng.storefront.pages.SignInPaths;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.csrf.CsrfException;
import org.springframework.stereotype.Component;

/**
 * What the pages answer to somebody who is not signed in, who may not, or whose form is not ours: a
 * way to sign in and come back, or a page that says why not.
 */
@Component
public final class PageSecurityAnswers implements AuthenticationEntryPoint, AccessDeniedHandler {

  private final ErrorPages pages;

  PageSecurityAnswers(ErrorPages pages) {
    this.pages = pages;
  }

  @Override
  public void commence(
      HttpServletRequest request, HttpServletResponse response, AuthenticationException exception)
      throws IOException {
    String back = SignInPaths.logIn(address(request));
    // an address too long to come back to is not come back to
    String logIn = LocalPath.parse(back).isPresent() ? back : SignInPaths.logIn("/");
    if (request.getHeader("HX-Request") != null) {
      response.setHeader("HX-Redirect", logIn);
      response.setStatus(HttpStatus.UNAUTHORIZED.value());
    } else if (Browsers.reads(request)) {
      SeeOther.at(logIn).render(null, request, response);
    } else {
      response.sendError(HttpStatus.UNAUTHORIZED.value());
    }
  }

  @Override
  public void handle(
      HttpServletRequest request, HttpServletResponse response, AccessDeniedException exception)
      throws IOException {
    if (!Browsers.reads(request)) {
      response.sendError(HttpStatus.FORBIDDEN.value());
    } else if (exception instanceof CsrfException) {
      pages
          .of(new Refusal(HttpStatus.FORBIDDEN, "error.csrf"), request)
          .render(null, request, response);
    } else {
      pages.of(HttpStatus.FORBIDDEN, request).render(null, request, response);
    }
  }

  /** Where to come back to; a form's answer cannot be come back to. */
  private static String address(HttpServletRequest request) {
    if (!request.getMethod().equals("GET")) {
      return "/";
    }
    String query = request.getQueryString();
    return query == null ? request.getRequestURI() : request.getRequestURI() + "?" + query;
  }
}
