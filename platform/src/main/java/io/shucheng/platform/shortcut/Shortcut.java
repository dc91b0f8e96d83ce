package io.shucheng.platform.shortcut;

import java.util.function.Function;
import org.springframework.http.HttpMethod;
import org.springframework.http.ResponseEntity;

/**
 * A way to a handler's method around the servlets, for calls that are plain: JSON in a body of
 * known length, an access token that was verified before, no conditions. It costs a tenth of the
 * way through them and answers the same; every call that is less simple takes that way, and so does
 * what a call fails with, for it is told there.
 *
 * @param path of the route, without variables
 * @param handler what the route's handler does, in the request's own thread; it may wait
 */
public record Shortcut(
    HttpMethod method, String path, Function<PlainCall, ResponseEntity<?>> handler) {

  public Shortcut {
    if (path.indexOf('{') >= 0 || path.indexOf('*') >= 0) {
      throw new IllegalArgumentException("a shortcut leads to one path, not to all like " + path);
    }
  }
}
