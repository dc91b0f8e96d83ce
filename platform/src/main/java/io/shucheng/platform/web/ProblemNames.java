package io.shucheng.platform.web;

import org.springframework.http.HttpStatus;

/** The stable names of problems that are known by their status alone. */
public final class ProblemNames {

  private ProblemNames() {}

  /** The name of a status. */
  public static String of(HttpStatus status) {
    return switch (status) {
      case NOT_FOUND -> "not-found";
      case METHOD_NOT_ALLOWED -> "method-not-allowed";
      case NOT_ACCEPTABLE -> "not-acceptable";
      case CONTENT_TOO_LARGE -> "too-large";
      case UNSUPPORTED_MEDIA_TYPE -> "unsupported-media-type";
      case UNAUTHORIZED -> "unauthenticated";
      case FORBIDDEN -> "forbidden";
      case URI_TOO_LONG -> "uri-too-long";
      case REQUEST_HEADER_FIELDS_TOO_LARGE -> "headers-too-large";
      case SERVICE_UNAVAILABLE -> "unavailable";
      case GATEWAY_TIMEOUT -> "deadline-passed";
      default -> status.is5xxServerError() ? "internal" : "bad-request";
    };
  }
}
