package io.shucheng.storefront.http.errors;

import io.shucheng.platform.web.ErrorPage;
import io.shucheng.storefront.pages.PageView;
import io.shucheng.storefront.pages.Refusal;
import io.shucheng.storefront.pages.Visit;
import io.shucheng.storefront.pages.Visits;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Set;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;

/** Makes the pages that say what went wrong, in the reader's language. */
@Component
public final class ErrorPages implements ErrorPage {

  private static final Set<HttpStatus> TOLD =
      Set.of(
          HttpStatus.UNAUTHORIZED,
          HttpStatus.FORBIDDEN,
          HttpStatus.NOT_FOUND,
          HttpStatus.METHOD_NOT_ALLOWED,
          HttpStatus.CONFLICT,
          HttpStatus.CONTENT_TOO_LARGE,
          HttpStatus.UNSUPPORTED_MEDIA_TYPE,
          HttpStatus.UNPROCESSABLE_CONTENT,
          HttpStatus.TOO_MANY_REQUESTS,
          HttpStatus.SERVICE_UNAVAILABLE,
          HttpStatus.GATEWAY_TIMEOUT);

  private final Visits visits;

  ErrorPages(Visits visits) {
    this.visits = visits;
  }

  @Override
  public ModelAndView show(HttpStatus status, HttpServletRequest request) {
    return new ModelAndView(of(status, request));
  }

  /** A page that says no more than its status does. */
  public PageView of(HttpStatus status, HttpServletRequest request) {
    Visit visit = visits.frugal(request);
    return page(visit, status, visit.text(key(status)));
  }

  /** A page that says why. */
  public PageView of(Refusal refusal, HttpServletRequest request) {
    Visit visit = visits.frugal(request);
    return page(visit, refusal.status(), refusal.in(visit.texts()));
  }

  private static PageView page(Visit visit, HttpStatus status, String message) {
    String heading = visit.text(key(status) + ".heading");
    return visit.page("error", new ErrorShown(status, heading, message)).with(status);
  }

  private static String key(HttpStatus status) {
    if (TOLD.contains(status)) {
      return "error." + status.value();
    }
    return status.is5xxServerError() ? "error.500" : "error.400";
  }
}
