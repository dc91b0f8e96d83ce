package io.shucheng.platform.throttling.http;

import io.shucheng.platform.throttling.domain.Denial;
import io.shucheng.platform.web.EarlyProblems;
import io.shucheng.platform.web.Problem;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;

/**
 * Tells somebody to wait, with the headers of the IETF's draft
 * (draft-ietf-httpapi-ratelimit-headers): how much of what in which time, what is left of it and
 * when there is more.
 */
final class TooMany {

  static final EarlyProblems.Words WORDS =
      new EarlyProblems.Words(
          "That was very much in a short time. Please try again in a moment.", "请求过于频繁，请稍后再试。");

  private TooMany() {}

  static Problem of(Denial denial) {
    String title = denial.allowance().title();
    long seconds = denial.secondsToWait();
    return Problem.of(
            HttpStatus.TOO_MANY_REQUESTS,
            "too-many-requests",
            "%s: more than the %d that one client has in %d seconds; try again in %d"
                .formatted(
                    title, denial.policy().most(), denial.policy().window().toSeconds(), seconds))
        .header(HttpHeaders.RETRY_AFTER, Long.toString(seconds))
        .header(
            "RateLimit-Policy",
            "\"%s\";q=%d;w=%d"
                .formatted(title, denial.policy().most(), denial.policy().window().toSeconds()))
        .header("RateLimit", "\"%s\";r=0;t=%d".formatted(title, seconds));
  }
}
