package io.shucheng.platform.web;

import org.springframework.http.HttpStatus;

/** How large a request's body may be, imports aside. */
public final class LargestBody {

  /** The contract's. */
  public static final int BYTES = 64 * 1024;

  /**
   * So much is read of a body that nobody wants: a client that is still sending would lose the
   * answer with the connection.
   */
  public static final int HEARD_OUT_BYTES = 1024 * 1024;

  private LargestBody() {}

  /** 413 {@code too-large}. */
  public static Problem exceeded() {
    return Problem.of(
        HttpStatus.CONTENT_TOO_LARGE,
        "too-large",
        "a request's body has at most %d bytes".formatted(BYTES));
  }
}
