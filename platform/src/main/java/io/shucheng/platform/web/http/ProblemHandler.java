package io.shucheng.platform.web.http;

import io.shucheng.platform.deadlines.Work;
import io.shucheng.platform.web.BrokenOffException;
import io.shucheng.platform.web.InvalidCursorException;
import io.shucheng.platform.web.Problem;
import io.shucheng.platform.web.ProblemNames;
import java.util.Objects;
import org.eclipse.jetty.http.HttpException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.TypeMismatchException;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.jdbc.CannotGetJdbcConnectionException;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.transaction.TransactionSystemException;
import org.springframework.web.bind.MissingServletRequestParameterException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.context.request.ServletWebRequest;
import org.springframework.web.context.request.WebRequest;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.servlet.mvc.method.annotation.ResponseEntityExceptionHandler;

/**
 * Turns what goes wrong in an API call into a problem: what Spring refuses, what a handler throws,
 * and as a last resort the unexpected, which is logged and told as nothing but a 500.
 */
@RestControllerAdvice(annotations = RestController.class)
@Order(Ordered.LOWEST_PRECEDENCE)
class ProblemHandler extends ResponseEntityExceptionHandler {

  private static final Logger log = LoggerFactory.getLogger(ProblemHandler.class);

  @ExceptionHandler
  ResponseEntity<Object> refused(Problem problem, WebRequest request) {
    return answer(problem, request);
  }

  @ExceptionHandler
  ResponseEntity<Object> invalidCursor(InvalidCursorException e, WebRequest request) {
    return answer(Problem.badParameter("cursor", message(e)), request);
  }

  /**
   * No connection to be had within the pool's patience: the client may come again, nothing is done.
   */
  @ExceptionHandler({
    CannotGetJdbcConnectionException.class,
    CannotCreateTransactionException.class,
    DataAccessResourceFailureException.class
  })
  ResponseEntity<Object> databaseBusy(Exception e, WebRequest request) {
    if (Work.isCurrentOver()) {
      return answer(deadlinePassed(), request);
    }
    log.warn("No database connection for {}: {}", request.getDescription(false), message(e));
    return answer(
        Problem.of(
                HttpStatus.SERVICE_UNAVAILABLE,
                "unavailable",
                "the shop is too busy for this now; nothing was done, try again in a moment")
            .header(HttpHeaders.RETRY_AFTER, "1"),
        request);
  }

  /**
   * The database went away within a transaction. Where that was before the commit, nothing is done;
   * a commit that was not answered may be.
   */
  @ExceptionHandler
  ResponseEntity<Object> databaseGone(TransactionSystemException e, WebRequest request) {
    if (e.getApplicationException() != null) {
      return databaseBusy(e, request);
    }
    log.warn("A commit failed for {}: {}", request.getDescription(false), message(e));
    return answer(
        Problem.of(
                HttpStatus.SERVICE_UNAVAILABLE,
                "unavailable",
                "the database went away, and it is not known whether this was done: look, and try again")
            .header(HttpHeaders.RETRY_AFTER, "1"),
        request);
  }

  /** Lets it through to the server, which logs it and cuts the connection. */
  @ExceptionHandler
  void brokenOff(BrokenOffException e) {
    throw e;
  }

  @ExceptionHandler
  ResponseEntity<Object> unexpected(Exception e, WebRequest request) throws Exception {
    if (e instanceof AccessDeniedException || e instanceof AuthenticationException) {
      throw e; // the security filters know what to answer
    }
    if (e instanceof HttpException unreadable) {
      return answer(UnreadableRequests.problem(unreadable), request);
    }
    if (e.getCause() instanceof Problem problem) {
      return answer(problem, request);
    }
    if (Work.isCurrentOver()) {
      return answer(deadlinePassed(), request);
    }
    if (ClientGone.is(e)) {
      return ResponseEntity.status(HttpStatus.BAD_REQUEST).build();
    }
    log.error("An API call failed: {}", request.getDescription(false), e);
    return answer(
        Problem.of(
            HttpStatus.INTERNAL_SERVER_ERROR,
            "internal",
            "the shop failed at this; the request's id tells its operators where"),
        request);
  }

  private static Problem deadlinePassed() {
    return Problem.of(
        HttpStatus.GATEWAY_TIMEOUT,
        ProblemNames.of(HttpStatus.GATEWAY_TIMEOUT),
        "this took longer than a request may, and was given up; what a call changes is done wholly or not at all: look, and try again");
  }

  @Override
  protected ResponseEntity<Object> handleHttpMessageNotReadable(
      HttpMessageNotReadableException e,
      HttpHeaders headers,
      HttpStatusCode status,
      WebRequest request) {
    return answer(UnreadableBody.problem(e), request);
  }

  @Override
  protected ResponseEntity<Object> handleTypeMismatch(
      TypeMismatchException e, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
    String name =
        e instanceof MethodArgumentTypeMismatchException argument
            ? argument.getName()
            : Objects.requireNonNullElse(e.getPropertyName(), "value");
    return answer(
        Problem.badParameter(
            name, "'%s' cannot be read".formatted(cut(String.valueOf(e.getValue())))),
        request);
  }

  @Override
  protected ResponseEntity<Object> handleMissingServletRequestParameter(
      MissingServletRequestParameterException e,
      HttpHeaders headers,
      HttpStatusCode status,
      WebRequest request) {
    return answer(Problem.badParameter(e.getParameterName(), "the call wants it"), request);
  }

  /** Gives what Spring made a problem of a stable type, and every problem its media type. */
  @Override
  protected ResponseEntity<Object> handleExceptionInternal(
      Exception e,
      @Nullable Object body,
      HttpHeaders headers,
      HttpStatusCode status,
      WebRequest request) {
    HttpStatus known =
        Objects.requireNonNullElse(HttpStatus.resolve(status.value()), HttpStatus.BAD_REQUEST);
    String detail =
        body instanceof ProblemDetail spring && spring.getDetail() != null
            ? spring.getDetail()
            : known.getReasonPhrase();
    Problem problem = Problem.of(known, ProblemNames.of(known), detail);
    headers.forEach((name, values) -> values.forEach(value -> problem.header(name, value)));
    return answer(problem, request);
  }

  private static ResponseEntity<Object> answer(Problem problem, WebRequest request) {
    if (request instanceof ServletWebRequest servlet
        && servlet.getResponse() != null
        && servlet.getResponse().isCommitted()) {
      return ResponseEntity.status(problem.getStatusCode()).build();
    }
    return ResponseEntity.status(problem.getStatusCode())
        .headers(headers -> headers.putAll(problem.getHeaders()))
        .contentType(MediaType.APPLICATION_PROBLEM_JSON)
        .body(problem.getBody());
  }

  private static String message(Exception e) {
    return Objects.requireNonNullElse(e.getMessage(), "");
  }

  private static String cut(String value) {
    return value.length() > 60 ? value.substring(0, 60) + "…" : value;
  }
}
