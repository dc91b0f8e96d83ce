package io.shucheng.platform.web.http;

import java.io.EOFException;
import java.io.IOException;
import org.springframework.web.context.request.async.AsyncRequestNotUsableException;

/** Tells a client that went away or sent half a body from a failure of ours. */
final class ClientGone {

  private ClientGone() {}

  static boolean is(Throwable e) {
    for (Throwable cause = e; cause != null; cause = cause.getCause()) {
      if (cause instanceof EOFException
          || cause instanceof AsyncRequestNotUsableException
          || (cause instanceof IOException && isOfTheServer(cause))) {
        return true;
      }
    }
    return false;
  }

  private static boolean isOfTheServer(Throwable e) {
    return e.getClass().getName().startsWith("org.eclipse.jetty.")
        || "Broken pipe".equals(e.getMessage())
        || "Connection reset".equals(e.getMessage());
  }
}
