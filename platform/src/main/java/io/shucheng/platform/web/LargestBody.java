package io.shucheng.platform.web;

import java.util.Set;
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

  /** Imports have a bound of their own. */
  private static final Set<String> OTHERWISE =
      Set.of("/api/v2/catalog/imports", "/backoffice/imports");

  private LargestBody() {}

  /**
   * Whether a path has this bound.
   *
   * @param path decoded, as the routes are: an encoded address must not lead around the limit
   */
  public static boolean bounds(String path) {
    return !OTHERWISE.contains(path);
  }

  /** 413 {@code too-large}. */
  public static Problem exceeded() {
    return Problem.of(
        HttpStatus.CONTENT_TOO_LARGE,
        "too-large",
        "a request's body has at most %d bytes".formatted(BYTES));
  }
}
