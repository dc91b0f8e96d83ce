package io.shucheng.platform.web;

import java.util.HexFormat;
import java.util.concurrent.ThreadLocalRandom;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The trace ids of requests (W3C Trace Context). Thread-safe. */
public final class TraceIds {

  /** The answer's header that tells the request's id. */
  public static final String HEADER = "X-Request-Id";

  private static final Pattern TRACEPARENT =
      Pattern.compile("00-([0-9a-f]{32})-[0-9a-f]{16}-[0-9a-f]{2}");

  private TraceIds() {}

  /**
   * The id of a request, 32 hexadecimal digits: the caller's where it sends one, otherwise a new
   * one.
   *
   * @param traceparent the request's header; one that is malformed counts as none
   */
  public static String of(@Nullable String traceparent) {
    if (traceparent != null) {
      Matcher matcher = TRACEPARENT.matcher(traceparent);
      if (matcher.matches() && !matcher.group(1).equals("0".repeat(32))) {
        return matcher.group(1);
      }
    }
    ThreadLocalRandom random = ThreadLocalRandom.current();
    HexFormat hex = HexFormat.of();
    return hex.toHexDigits(random.nextLong()) + hex.toHexDigits(random.nextLong() | 1);
  }
}
