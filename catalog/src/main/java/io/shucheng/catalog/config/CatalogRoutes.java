package io.shucheng.catalog.config;

import io.shucheng.platform.identity.OpenRoute;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpMethod;

/** The catalog's routes that need no token. */
@Configuration(proxyBeanMethods = false)
class CatalogRoutes {

  @Bean
  OpenRoute browseBooks() {
    return new OpenRoute(HttpMethod.GET, "/api/v1/books");
  }

  @Bean
  OpenRoute lookAtBooks() {
    return new OpenRoute(HttpMethod.GET, "/api/v1/books/**");
  }
}
