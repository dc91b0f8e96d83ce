package io.shucheng.platform.web.config;

import io.shucheng.platform.web.EarlyProblems;
import io.shucheng.platform.web.Problem;
import io.shucheng.platform.web.ProblemNames;
import java.util.Objects;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.server.handler.ErrorHandler;
import org.eclipse.jetty.util.Callback;
import org.springframework.http.HttpStatus;

/**
 * Answers what the connector refuses before any servlet sees it: bad request lines, huge headers.
 */
final class ConnectorErrors extends ErrorHandler {

  private final EarlyProblems problems;

  ConnectorErrors(EarlyProblems problems) {
    this.problems = problems;
  }

  @Override
  public boolean handle(Request request, Response response, Callback callback) {
    HttpStatus status =
        Objects.requireNonNullElse(
            HttpStatus.resolve(response.getStatus()), HttpStatus.BAD_REQUEST);
    problems.write(
        request,
        response,
        callback,
        Problem.of(
            status,
            ProblemNames.of(status),
            "the request is not one that HTTP allows: " + status.getReasonPhrase()));
    return true;
  }
}
