package io.shucheng.tracing.spans;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What a caller tells of its trace (<a href="https://www.w3.org/TR/trace-context/">W3C Trace
 * Context</a>).
 *
 * @param trace its id, 32 hexadecimal digits
 * @param span the caller's part, 16 hexadecimal digits
 * @param sampled whether the caller has it recorded
 */
public record Parent(String trace, String span, boolean sampled) {

  private static final Pattern FORM =
      Pattern.compile("00-(?!0{32})([0-9a-f]{32})-(?!0{16})([0-9a-f]{16})-([0-9a-f]{2})");

  private static final int HEX = 16;

  /** Null where the header is missing or malformed. */
  public static @Nullable Parent of(@Nullable String header) {
    if (header == null) {
      return null;
    }
    Matcher told = FORM.matcher(header);
    return told.matches()
        ? new Parent(told.group(1), told.group(2), (Integer.parseInt(told.group(3), HEX) & 1) == 1)
        : null;
  }
}
