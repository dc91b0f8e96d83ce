package io.shucheng.platform.web;

import java.nio.charset.StandardCharsets;
import java.util.concurrent.ThreadLocalRandom;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.eclipse.jetty.server.Request;
import org.jspecify.annotations.Nullable;

/** The trace ids of requests (W3C Trace Context). Thread-safe. */
public final class TraceIds {

  /** The answer's header that tells the request's id. */
  public static final String HEADER = "X-Request-Id";

  /** Where a request carries its id, once it has one. */
  public static final String ATTRIBUTE = "shucheng.trace.id";

  /** Where a request that is traced carries the pattern of its path, once that is known. */
  public static final String ROUTE = "shucheng.trace.route";

  /** The header by which a caller tells its trace (W3C Trace Context). */
  public static final String PARENT = "traceparent";

  /** Under which a log line tells it. */
  public static final String MDC_KEY = "trace.id";

  private static final Pattern TRACEPARENT =
      Pattern.compile("00-([0-9a-f]{32})-[0-9a-f]{16}-[0-9a-f]{2}");

  private static final byte[] HEX = "0123456789abcdef".getBytes(StandardCharsets.ISO_8859_1);

  /** Of a long. */
  private static final int DIGITS = 16;

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
    byte[] digits = new byte[2 * DIGITS];
    write(random.nextLong(), digits, 0);
    write(random.nextLong() | 1, digits, DIGITS);
    return new String(digits, StandardCharsets.ISO_8859_1);
  }

  /**
   * The id of a request: the one that it carries already, otherwise as {@link #of(String)}.
   *
   * @param traceparent the request's header
   */
  public static String of(Request request, @Nullable String traceparent) {
    return request.getAttribute(ATTRIBUTE) instanceof String known ? known : of(traceparent);
  }

  /** Keeps the pattern of its path with a request that is traced. */
  public static void keepRoute(Request request, String pattern) {
    if (request.getAttribute(ATTRIBUTE) != null) {
      request.setAttribute(ROUTE, pattern);
    }
  }

  private static void write(long number, byte[] digits, int from) {
    for (int i = 0; i < DIGITS; i++) {
      digits[from + i] = HEX[(int) (number >>> (4 * i)) & 0xf];
    }
  }
}
