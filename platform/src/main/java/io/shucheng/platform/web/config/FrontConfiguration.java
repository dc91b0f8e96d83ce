package io.shucheng.platform.web.config;

import io.shucheng.platform.web.BeforeServlets;
import io.shucheng.platform.web.EarlyFailures;
import java.util.List;
import org.eclipse.jetty.util.thread.QueuedThreadPool;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.jetty.JettyServerCustomizer;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/**
 * The shop's server: a thread or two that read all sockets, and the handlers that decide there what
 * becomes of each request.
 */
@Configuration(proxyBeanMethods = false)
class FrontConfiguration {

  /** One thread selects, one accepts; the rest is for what Jetty does by the way. */
  private static final int MOST_THREADS = 16;

  private static final int FEWEST_THREADS = 4;

  @Bean
  FrontedServerFactory frontedServerFactory(ObjectProvider<JettyServerCustomizer> customizers) {
    FrontedServerFactory factory = new FrontedServerFactory();
    factory.getServerCustomizers().addAll(customizers.orderedStream().toList());
    return factory;
  }

  /** Before all others: what has failed is not to be done again. */
  @Bean
  WebMvcConfigurer earlyFailures() {
    return new WebMvcConfigurer() {
      @Override
      public void addInterceptors(InterceptorRegistry interceptors) {
        interceptors.addInterceptor(new EarlyFailures()).order(Ordered.HIGHEST_PRECEDENCE);
      }
    };
  }

  /** After Boot's own, which would have Jetty itself run in virtual threads. */
  @Bean
  @Order(Ordered.LOWEST_PRECEDENCE)
  WebServerFactoryCustomizer<FrontedServerFactory> front(ObjectProvider<BeforeServlets> handlers) {
    List<BeforeServlets> front = handlers.orderedStream().toList();
    return factory -> {
      QueuedThreadPool threads = new QueuedThreadPool(MOST_THREADS, FEWEST_THREADS);
      threads.setName("jetty");
      factory.setThreadPool(threads);
      factory.setAcceptors(1);
      factory.setSelectors(1);
      factory.front(front);
    };
  }
}
