package io.shucheng.platform.web;

import org.eclipse.jetty.server.Handler;

/**
 * A handler that sees the shop's requests before the servlets do, on the thread that reads them:
 * neither making it nor asking it may wait. Of several the first in Spring's order is asked first;
 * those behind the gates are asked in the request's own thread, where they may wait.
 */
public interface BeforeServlets {

  /** The handler, which hands what it does not answer to the next. */
  Handler before(Handler next);
}
