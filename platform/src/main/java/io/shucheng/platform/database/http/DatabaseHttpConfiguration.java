package io.shucheng.platform.database.http;

import io.micrometer.core.instrument.MeterRegistry;
import io.shucheng.platform.database.StatementsOfRoutes;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Counts the statements of whatever a handler answers. */
@Configuration(proxyBeanMethods = false)
class DatabaseHttpConfiguration implements WebMvcConfigurer {

  private final MeterRegistry registry;

  DatabaseHttpConfiguration(MeterRegistry registry) {
    this.registry = registry;
  }

  @Override
  public void addInterceptors(InterceptorRegistry interceptors) {
    interceptors.addInterceptor(new CountStatements(new StatementsOfRoutes(registry)));
  }
}
