package io.shucheng.platform.web.config;

import io.shucheng.platform.web.Problem;
import io.shucheng.platform.web.ProblemNames;
import io.shucheng.platform.web.TraceIds;
import java.nio.ByteBuffer;
import java.util.Objects;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.server.handler.ErrorHandler;
import org.eclipse.jetty.util.Callback;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import tools.jackson.databind.json.JsonMapper;

/**
 * Answers what the connector refuses before any servlet sees it: bad request lines, huge headers.
 */
final class ConnectorErrors extends ErrorHandler {

  private final JsonMapper json;

  ConnectorErrors(JsonMapper json) {
    this.json = json;
  }

  @Override
  public boolean handle(Request request, Response response, Callback callback) {
    HttpStatus status =
        Objects.requireNonNullElse(
            HttpStatus.resolve(response.getStatus()), HttpStatus.BAD_REQUEST);
    Problem problem =
        Problem.of(
            status,
            ProblemNames.of(status),
            "the request is not one that HTTP allows: " + status.getReasonPhrase());
    response
        .getHeaders()
        .put(TraceIds.HEADER, TraceIds.of(request.getHeaders().get("traceparent")))
        .put(HttpHeader.CONTENT_TYPE, MediaType.APPLICATION_PROBLEM_JSON_VALUE);
    response.write(true, ByteBuffer.wrap(json.writeValueAsBytes(problem.getBody())), callback);
    return true;
  }
}
