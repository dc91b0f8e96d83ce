package io.shucheng.platform.web.config;

import io.shucheng.platform.web.EarlyProblems;
import org.eclipse.jetty.server.Connector;
import org.eclipse.jetty.server.HttpConfiguration;
import org.springframework.boot.jetty.servlet.JettyServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What Boot's settings do not reach of Jetty. */
@Configuration(proxyBeanMethods = false)
class JettyConfiguration {

  @Bean
  WebServerFactoryCustomizer<JettyServletWebServerFactory> jetty(EarlyProblems problems) {
    return factory ->
        factory.addServerCustomizers(
            server -> {
              server.setErrorHandler(new ConnectorErrors(problems));
              for (Connector connector : server.getConnectors()) {
                connector.getConnectionFactories().stream()
                    .filter(HttpConfiguration.ConnectionFactory.class::isInstance)
                    .map(HttpConfiguration.ConnectionFactory.class::cast)
                    .forEach(http -> harden(http.getHttpConfiguration()));
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
