package io.shucheng.platform.web;

import java.net.URI;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.ProblemDetail;
import org.springframework.web.ErrorResponse;

/**
 * A refusal as RFC 9457 has it, thrown by handlers and by a module's mapping of its own exceptions.
 * Its {@code type} is {@code urn:shucheng:problem:} and a stable name such as {@code out-of-stock}.
 */
public final class Problem extends RuntimeException implements ErrorResponse {

  /** Stands before every problem's name. */
  public static final String TYPE_PREFIX = "urn:shucheng:problem:";

  private final HttpStatus status;
  private final transient List<FieldProblem> errors = new ArrayList<>();
  private final transient Map<String, Object> properties = new LinkedHashMap<>();
  private final transient HttpHeaders headers = new HttpHeaders();
  private final String name;

  private Problem(HttpStatus status, String name, String detail, @Nullable Throwable cause) {
    super(detail, cause, false, false);
    this.status = status;
    this.name = name;
  }

  /**
   * A field's part of a problem.
   *
   * @param pointer an RFC 6901 pointer into the request body, or a parameter's name
   */
  public record FieldProblem(String pointer, String detail) {}

  /**
   * @param name stable, in kebab case; clients decide by it
   * @param detail for people: what was wrong, with which value, and what would be right
   */
  public static Problem of(HttpStatus status, String name, String detail) {
    return new Problem(status, name, detail, null);
  }

  /** A request that cannot be understood: 400 {@code bad-request}. */
  public static Problem badRequest(String detail) {
    return of(HttpStatus.BAD_REQUEST, "bad-request", detail);
  }

  /** A parameter with a value it cannot have: 400 {@code bad-request} naming it. */
  public static Problem badParameter(String parameter, String detail) {
    return badRequest(parameter + ": " + detail).field(parameter, detail);
  }

  /** A well-formed request that asks for what cannot be: 422 {@code invalid}. */
  public static Problem invalid(String pointer, String detail) {
    return of(HttpStatus.UNPROCESSABLE_CONTENT, "invalid", detail).field(pointer, detail);
  }

  /** 404 {@code not-found}. */
  public static Problem notFound(String detail) {
    return of(HttpStatus.NOT_FOUND, "not-found", detail);
  }

  /** A 409 with a name of its own. */
  public static Problem conflict(String name, String detail) {
    return of(HttpStatus.CONFLICT, name, detail);
  }

  /** Adds a line to the problem's {@code errors}. */
  public Problem field(String pointer, String detail) {
    errors.add(new FieldProblem(pointer, detail));
    return this;
  }

  /** Adds a member of the problem's own, written as JSON. */
  public Problem with(String member, Object value) {
    properties.put(member, value);
    return this;
  }

  /** Adds a header to the answer. */
  public Problem header(String header, String value) {
    headers.add(header, value);
    return this;
  }

  @Override
  public HttpStatusCode getStatusCode() {
    return status;
  }

  @Override
  public HttpHeaders getHeaders() {
    return headers;
  }

  @Override
  public ProblemDetail getBody() {
    ProblemDetail body = ProblemDetail.forStatusAndDetail(status, getMessage());
    body.setType(URI.create(TYPE_PREFIX + name));
    body.setTitle(status.getReasonPhrase());
    if (!errors.isEmpty()) {
      body.setProperty("errors", List.copyOf(errors));
    }
    properties.forEach(body::setProperty);
    return body;
  }
}
