package io.shucheng.platform.web;

import org.jspecify.annotations.Nullable;

/** The bound of a list's page: 1 to 100 rows, 20 where the client names none. */
public final class ListLimit {

  public static final int DEFAULT = 20;
  public static final int MOST = 100;

  private ListLimit() {}

  /**
   * Checks a client's {@code limit}.
   *
   * @throws Problem 400 for a limit outside 1 to 100
   */
  public static int of(@Nullable Integer requested) {
    if (requested == null) {
      return DEFAULT;
    }
    if (requested < 1 || requested > MOST) {
      throw Problem.badParameter("limit", "%d is outside 1 to %d".formatted(requested, MOST));
    }
    return requested;
  }
}
