package io.shucheng.platform.lane.http;

import java.util.function.UnaryOperator;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Server;
import org.springframework.boot.jetty.JettyWebServer;
import org.springframework.boot.jetty.servlet.JettyServletWebServerFactory;

/**
 * Boot's server with the lane before everything that Boot puts around the servlets, all of which
 * waits. The operations' server is made by the same class and has no lane.
 */
class LaneServerFactory extends JettyServletWebServerFactory {

  private UnaryOperator<Handler> front = UnaryOperator.identity();

  /** Has every request go through a handler first. */
  void front(UnaryOperator<Handler> before) {
    this.front = before;
  }

  @Override
  protected JettyWebServer getJettyWebServer(Server server) {
    server.setHandler(front.apply(server.getHandler()));
    return super.getJettyWebServer(server);
  }
}
