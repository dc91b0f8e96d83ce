package io.shucheng.platform.web.config;

import io.shucheng.platform.web.EarlyProblems;
import java.util.concurrent.TimeUnit;
import org.eclipse.jetty.server.Connector;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.util.component.LifeCycle;
import org.eclipse.jetty.util.thread.Scheduler;
import org.springframework.boot.jetty.servlet.JettyServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What Boot's settings do not reach of Jetty. */
@Configuration(proxyBeanMethods = false)
class JettyConfiguration {

  private static final long SECOND = 1000;

  @Bean
  WebServerFactoryCustomizer<JettyServletWebServerFactory> jetty(EarlyProblems problems) {
    return factory ->
        factory.addServerCustomizers(
            server -> {
              server.setErrorHandler(new ConnectorErrors(problems));
              lookAfter(server);
              for (Connector connector : server.getConnectors()) {
                connector.getConnectionFactories().stream()
                    .filter(HttpConfiguration.ConnectionFactory.class::isInstance)
                    .map(HttpConfiguration.ConnectionFactory.class::cast)
                    .forEach(http -> harden(http.getHttpConfiguration()));
              }
            });
  }

  /** Looks after the connections once a second, as long as the server runs. */
  private static void lookAfter(Server server) {
    SlowClients slow = new SlowClients(System::nanoTime);
    Scheduler scheduler = server.getScheduler();
    server.addEventListener(
        new LifeCycle.Listener() {
          @Override
          public void lifeCycleStarted(LifeCycle started) {
            next();
          }

          private void next() {
            scheduler.schedule(this::look, SECOND, TimeUnit.MILLISECONDS);
          }

          private void look() {
            if (server.isRunning()) {
              for (Connector connector : server.getConnectors()) {
                slow.look(connector.getConnectedEndPoints());
              }
              next();
            }
          }
        });
  }

  private static void harden(HttpConfiguration http) {
    http.setSendServerVersion(false);
    http.setSendXPoweredBy(false);
    // a body that never was read is read on for no more than this, or the connection is closed
    http.setMaxUnconsumedRequestContentReads(16);
  }
}
