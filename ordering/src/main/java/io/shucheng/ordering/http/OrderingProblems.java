package io.shucheng.ordering.http;

import io.shucheng.ordering.IdempotencyConflictException;
import io.shucheng.ordering.IllegalTransitionException;
import io.shucheng.ordering.InvalidOrderException;
import io.shucheng.ordering.OrderNotTakenException;
import io.shucheng.ordering.OrderRefusedException;
import io.shucheng.ordering.OutOfStockException;
import io.shucheng.ordering.OutOfStockException.Shortage;
import io.shucheng.ordering.OutcomeUnknownException;
import io.shucheng.ordering.PriceChangedException;
import io.shucheng.ordering.UnknownBookException;
import io.shucheng.ordering.domain.StaleVersionException;
import io.shucheng.ordering.domain.StockHeldException;
import io.shucheng.ordering.domain.UnknownOrderException;
import io.shucheng.ordering.domain.UnknownPaymentException;
import io.shucheng.ordering.providers.BadSignatureException;
import io.shucheng.ordering.providers.ProviderException;
import io.shucheng.ordering.providers.UnreadableCallbackException;
import io.shucheng.platform.web.Problem;
import java.util.Objects;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/** How ordering's refusals look over HTTP. */
@RestControllerAdvice(basePackageClasses = OrderingProblems.class)
@Order(0)
class OrderingProblems {

  /** A line that is short, on the wire. */
  record ShortageView(int line, long bookId, int requested, int available) {

    static ShortageView of(Shortage shortage) {
      return new ShortageView(
          shortage.line(), shortage.book().value(), shortage.requested(), shortage.available());
    }
  }

  @ExceptionHandler
  ResponseEntity<ProblemDetail> outOfStock(OutOfStockException e) {
    Problem problem = Problem.conflict("out-of-stock", message(e));
    for (Shortage shortage : e.shortages()) {
      problem.field(
          "/lines/" + shortage.line() + "/quantity",
          "%d of book %s are wanted and %d are left"
              .formatted(shortage.requested(), shortage.book(), shortage.available()));
    }
    return answer(problem.with("shortages", e.shortages().stream().map(ShortageView::of).toList()));
  }

  @ExceptionHandler
  ResponseEntity<ProblemDetail> priceChanged(PriceChangedException e) {
    return answer(
        Problem.conflict("price-changed", message(e) + "; ask the customer and send the new total")
            .with("expectedTotal", e.expected())
            .with("total", e.actual()));
  }

  @ExceptionHandler
  ResponseEntity<ProblemDetail> idempotencyConflict(IdempotencyConflictException e) {
    return answer(
        e.isStillRunning()
            ? Problem.conflict("request-in-progress", message(e)).header("Retry-After", "1")
            : Problem.of(HttpStatus.UNPROCESSABLE_CONTENT, "idempotency-key-reused", message(e)));
  }

  @ExceptionHandler
  ResponseEntity<ProblemDetail> notTaken(OrderNotTakenException e) {
    return answer(
        e.isDeadlinePassed()
            ? Problem.of(HttpStatus.GATEWAY_TIMEOUT, "deadline-passed", message(e))
            : Problem.of(HttpStatus.SERVICE_UNAVAILABLE, "unavailable", message(e))
                .header(HttpHeaders.RETRY_AFTER, "1"));
  }

  @ExceptionHandler
  ResponseEntity<ProblemDetail> outcomeUnknown(OutcomeUnknownException e) {
    return answer(Problem.of(HttpStatus.GATEWAY_TIMEOUT, "outcome-unknown", message(e)));
  }

  @ExceptionHandler
  ResponseEntity<ProblemDetail> invalidOrder(InvalidOrderException e) {
    return answer(Problem.invalid(e.pointer(), message(e)));
  }

  @ExceptionHandler
  ResponseEntity<ProblemDetail> refusedOrder(OrderRefusedException e) {
    return answer(Problem.of(HttpStatus.UNPROCESSABLE_CONTENT, "order-refused", message(e)));
  }

  @ExceptionHandler
  ResponseEntity<ProblemDetail> illegalTransition(IllegalTransitionException e) {
    return answer(Problem.conflict("illegal-transition", message(e)));
  }

  @ExceptionHandler
  ResponseEntity<ProblemDetail> unknownBook(UnknownBookException e) {
    return answer(Problem.notFound(message(e)));
  }

  @ExceptionHandler
  ResponseEntity<ProblemDetail> unknownPayment(UnknownPaymentException e) {
    return answer(Problem.notFound(message(e)));
  }

  @ExceptionHandler
  ResponseEntity<ProblemDetail> unknownOrder(UnknownOrderException e) {
    return answer(Problem.notFound(message(e)));
  }

  @ExceptionHandler
  ResponseEntity<ProblemDetail> badSignature(BadSignatureException e) {
    return answer(Problem.of(HttpStatus.UNAUTHORIZED, "bad-signature", message(e)));
  }

  @ExceptionHandler
  ResponseEntity<ProblemDetail> unreadableCallback(UnreadableCallbackException e) {
    return answer(Problem.badRequest(message(e)));
  }

  @ExceptionHandler
  ResponseEntity<ProblemDetail> providerGone(ProviderException e) {
    return answer(
        Problem.of(
                HttpStatus.SERVICE_UNAVAILABLE,
                "unavailable",
                "the payment provider cannot be asked now: try again in a minute")
            .header(HttpHeaders.RETRY_AFTER, "60"));
  }

  @ExceptionHandler
  ResponseEntity<ProblemDetail> stockHeld(StockHeldException e) {
    return answer(Problem.conflict("stock-held", message(e)));
  }

  @ExceptionHandler
  ResponseEntity<ProblemDetail> stale(StaleVersionException e) {
    return answer(Problem.of(HttpStatus.PRECONDITION_FAILED, "stale", message(e)));
  }

  private static String message(Exception e) {
    return Objects.requireNonNullElse(e.getMessage(), "");
  }

  private static ResponseEntity<ProblemDetail> answer(Problem problem) {
    return ResponseEntity.status(problem.getStatusCode())
        .headers(headers -> headers.putAll(problem.getHeaders()))
        .contentType(MediaType.APPLICATION_PROBLEM_JSON)
        .body(problem.getBody());
  }
}
