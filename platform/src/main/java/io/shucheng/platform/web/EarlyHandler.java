package io.shucheng.platform.web;

import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;
import org.springframework.http.HttpStatus;

/** A handler before the servlets: it never waits on the thread that reads. */
public abstract class EarlyHandler extends Handler.Wrapper {

  protected EarlyHandler(Handler next) {
    super(next);
  }

  /** Otherwise the server would change threads before this handler is asked. */
  @Override
  public final InvocationType getInvocationType() {
    return InvocationType.NON_BLOCKING;
  }

  /** Hands a request on later than it came, when nobody above hears what becomes of it. */
  protected final void goOn(Request request, Response response, Callback callback) {
    try {
      if (!getHandler().handle(request, response, callback)) {
        Response.writeError(request, response, callback, HttpStatus.NOT_FOUND.value());
      }
    } catch (Throwable e) {
      // the server does the same for those that it calls itself
      Response.writeError(request, response, callback, e);
    }
  }
}
