package io.shucheng.platform.identity.http;

import io.shucheng.platform.identity.BadCredentialsException;
import io.shucheng.platform.identity.EmailTakenException;
import io.shucheng.platform.identity.TooManyResetsException;
import io.shucheng.platform.web.Problem;
import java.util.Objects;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/** How identity's refusals look over HTTP. */
@RestControllerAdvice(
    assignableTypes = {
      AccountsHandler.class,
      ApiKeysHandler.class,
      PasswordResetsHandler.class,
      TokensHandler.class
    })
@Order(0)
class IdentityProblems {

  @ExceptionHandler
  ResponseEntity<ProblemDetail> badCredentials(BadCredentialsException e) {
    return answer(Problem.of(HttpStatus.UNAUTHORIZED, "bad-credentials", message(e)));
  }

  @ExceptionHandler
  ResponseEntity<ProblemDetail> emailTaken(EmailTakenException e) {
    return answer(Problem.conflict("email-taken", message(e)).field("/email", message(e)));
  }

  @ExceptionHandler
  ResponseEntity<ProblemDetail> tooManyResets(TooManyResetsException e) {
    return answer(
        Problem.of(HttpStatus.SERVICE_UNAVAILABLE, "unavailable", message(e))
            .header(HttpHeaders.RETRY_AFTER, "60"));
  }

  /** A value outside its bounds; its message begins with the field's name. */
  @ExceptionHandler
  ResponseEntity<ProblemDetail> outOfBounds(IllegalArgumentException e) {
    String message = message(e);
    int colon = message.indexOf(':');
    return answer(
        colon < 0
            ? Problem.badRequest(message)
            : Problem.invalid("/" + message.substring(0, colon), message));
  }

  private static String message(Exception e) {
    return Objects.requireNonNull(e.getMessage());
  }

  private static ResponseEntity<ProblemDetail> answer(Problem problem) {
    return ResponseEntity.status(problem.getStatusCode())
        .headers(problem.getHeaders())
        .body(problem.getBody());
  }
}
