package io.shucheng.webhooks.http;

import io.shucheng.platform.web.Problem;
import io.shucheng.webhooks.domain.InvalidSubscriptionException;
import io.shucheng.webhooks.domain.StaleSubscriptionException;
import io.shucheng.webhooks.domain.TooManySubscriptionsException;
import io.shucheng.webhooks.domain.UnknownSubscriptionException;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/** How the refusals of webhooks look over HTTP. */
@RestControllerAdvice(basePackageClasses = WebhookProblems.class)
@Order(0)
class WebhookProblems {

  @ExceptionHandler
  ResponseEntity<ProblemDetail> invalid(InvalidSubscriptionException e) {
    return answer(Problem.invalid(e.pointer(), message(e)));
  }

  @ExceptionHandler
  ResponseEntity<ProblemDetail> unknown(UnknownSubscriptionException e) {
    return answer(Problem.notFound(message(e)));
  }

  @ExceptionHandler
  ResponseEntity<ProblemDetail> stale(StaleSubscriptionException e) {
    return answer(Problem.of(HttpStatus.PRECONDITION_FAILED, "stale", message(e)));
  }

  @ExceptionHandler
  ResponseEntity<ProblemDetail> tooMany(TooManySubscriptionsException e) {
    return answer(Problem.conflict("too-many-subscriptions", message(e)));
  }

  private static String message(RuntimeException e) {
    return String.valueOf(e.getMessage());
  }

  private static ResponseEntity<ProblemDetail> answer(Problem problem) {
    return ResponseEntity.status(problem.getStatusCode())
        .contentType(MediaType.APPLICATION_PROBLEM_JSON)
        .body(problem.getBody());
  }
}
