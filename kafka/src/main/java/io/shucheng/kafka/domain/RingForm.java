package io.shucheng.kafka.domain;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * How a ring is written: a word, the form's number and the shop, with spaces between, in ASCII. It
 * bears nothing that anybody would believe, so that a forged one costs a look at the feed and no
 * more.
 */
public final class RingForm {

  /** Bytes of the longest that is read. */
  public static final int LONGEST = 200;

  private static final Pattern FORM = Pattern.compile("shucheng-ring 1 [A-Za-z0-9._-]{1,120}");

  private final byte[] written;

  /**
   * @param shop 1 to 120 letters, digits, dots, dashes and underscores
   * @throws IllegalArgumentException if it is something else
   */
  public RingForm(String shop) {
    String text = "shucheng-ring 1 " + shop;
    if (!FORM.matcher(text).matches()) {
      throw new IllegalArgumentException(
          "the shop is '%s'; it has 1 to 120 letters, digits, dots, dashes and underscores"
              .formatted(shop));
    }
    this.written = text.getBytes(StandardCharsets.US_ASCII);
  }

  /** Whose a message is. */
  public enum Kind {
    /** This shop's. */
    OURS,
    /** Another shop's. */
    FOREIGN,
    /** No ring, or one of a form that this version does not know. */
    MALFORMED
  }

  /** A ring of this shop, as bytes of the caller's own. */
  public byte[] write() {
    return written.clone();
  }

  /** Tells whose a message is; null is a message without a value. Never throws. */
  public Kind read(byte @Nullable [] message) {
    if (message == null || message.length > LONGEST) {
      return Kind.MALFORMED;
    }
    if (Arrays.equals(message, written)) {
      return Kind.OURS;
    }
    return FORM.matcher(new String(message, StandardCharsets.US_ASCII)).matches()
        ? Kind.FOREIGN
        : Kind.MALFORMED;
  }
}
