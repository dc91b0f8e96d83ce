package io.shucheng.platform.lane;

import jakarta.servlet.http.HttpServletRequest;
import org.eclipse.jetty.util.Attributes;
import org.jspecify.annotations.Nullable;

/**
 * A read for which nobody has to be known: without a token, a body, or conditions beside {@code
 * If-None-Match}. All that its answer may depend on.
 *
 * @param path as it was sent, percent-encoded
 * @param query as it was sent, without the question mark; null for none
 * @param language the {@code Accept-Language} that was sent, at most 100 characters; null for none
 */
public record OpenRead(
    String path, @Nullable String query, AnswerForm form, @Nullable String language) {

  /**
   * Characters of an {@code Accept-Language}: browsers send some 30, more may take long to read.
   */
  public static final int LONGEST_LANGUAGE = 100;

  private static final String ATTRIBUTE = OpenRead.class.getName();

  /** Lets the handlers know that a request is such a read, for which nothing lay ready. */
  public void keepWith(Attributes request) {
    request.setAttribute(ATTRIBUTE, this);
  }

  /**
   * The read that a request is, as the lane saw it; null where it is none. What answers it may
   * answer the next one like it from what lies ready.
   */
  public static @Nullable OpenRead of(HttpServletRequest request) {
    return request.getAttribute(ATTRIBUTE) instanceof OpenRead read ? read : null;
  }
}
