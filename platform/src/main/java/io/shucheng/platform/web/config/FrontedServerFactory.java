package io.shucheng.platform.web.config;

import io.shucheng.platform.web.BeforeServlets;
import java.util.List;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Server;
import org.springframework.boot.jetty.JettyWebServer;
import org.springframework.boot.jetty.servlet.JettyServletWebServerFactory;

/**
 * Boot's server with our handlers before everything that Boot puts around the servlets, all of
 * which waits. The operations' server is made by the same class and has none.
 */
class FrontedServerFactory extends JettyServletWebServerFactory {

  private List<BeforeServlets> front = List.of();

  /** Has every request go through these first, in their order. */
  void front(List<BeforeServlets> handlers) {
    this.front = handlers;
  }

  @Override
  protected JettyWebServer getJettyWebServer(Server server) {
    Handler next = server.getHandler();
    for (BeforeServlets handler : front.reversed()) {
      next = handler.before(next);
    }
    server.setHandler(next);
    return super.getJettyWebServer(server);
  }
}
