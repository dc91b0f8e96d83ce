package io.shucheng.storefront.http.errors;

import io.shucheng.ordering.UnknownBookException;
import io.shucheng.platform.deadlines.Work;
import io.shucheng.platform.web.InvalidCursorException;
import io.shucheng.storefront.pages.PageController;
import io.shucheng.storefront.pages.Refusal;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Objects;
import org.eclipse.jetty.http.HttpException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.web.ErrorResponse;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.servlet.View;

/**
 * Answers what a page's handler refuses with a page, and clients that want no HTML with their
 * status.
 */
@ControllerAdvice(annotations = PageController.class)
@Order(Ordered.HIGHEST_PRECEDENCE)
final class PageProblems {

  private static final Logger log = LoggerFactory.getLogger(PageProblems.class);

  private final ErrorPages pages;

  PageProblems(ErrorPages pages) {
    this.pages = pages;
  }

  @ExceptionHandler
  @Nullable View refused(Refusal refusal, HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    if (!Browsers.reads(request)) {
      response.sendError(refusal.status().value());
      return null;
    }
    return pages.of(refusal, request);
  }

  @ExceptionHandler
  @Nullable View notForSale(
      UnknownBookException e, HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    return refused(Refusal.notFound("book.not-for-sale"), request, response);
  }

  @ExceptionHandler
  @Nullable View badCursor(
      InvalidCursorException e, HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    return refused(Refusal.badRequest("search.bad-cursor"), request, response);
  }

  /** Whatever else goes wrong: Spring's refusals with their status, the unexpected with 500. */
  @ExceptionHandler
  @Nullable View other(Exception e, HttpServletRequest request, HttpServletResponse response)
      throws Exception {
    if (e instanceof AccessDeniedException) {
      throw e; // the security filters know what to answer
    }
    HttpStatus status = status(e);
    if (status.is5xxServerError() && !Work.isCurrentOver()) {
      log.error("The page {} failed", request.getRequestURI(), e);
    }
    if (response.isCommitted()) {
      return null;
    }
    if (!Browsers.reads(request)) {
      response.sendError(status.value());
      return null;
    }
    return pages.of(status, request);
  }

  private static HttpStatus status(Exception e) {
    if (Work.isCurrentOver()) {
      return HttpStatus.GATEWAY_TIMEOUT;
    }
    if (e instanceof ErrorResponse refusal) {
      return Objects.requireNonNullElse(
          HttpStatus.resolve(refusal.getStatusCode().value()), HttpStatus.BAD_REQUEST);
    }
    if (e instanceof HttpException refusal) {
      // the web server's own, such as for percent signs that stand for no UTF-8
      return Objects.requireNonNullElse(
          HttpStatus.resolve(refusal.getCode()), HttpStatus.BAD_REQUEST);
    }
    return e instanceof HttpMessageNotReadableException
        ? HttpStatus.BAD_REQUEST
        : HttpStatus.INTERNAL_SERVER_ERROR;
  }
}
