package io.shucheng.catalog.config;

import io.shucheng.platform.admission.Urgency;
import io.shucheng.platform.admission.UrgentRoute;
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

  /** A file's way in takes as long as the file is large. */
  @Bean
  UrgentRoute lastingImports() {
    return new UrgentRoute(HttpMethod.POST, "/api/v2/catalog/imports", Urgency.LASTING);
  }

  @Bean
  UrgentRoute lastingImportEvents() {
    return UrgentRoute.of("/api/v2/catalog/imports/{id}/events", Urgency.LASTING);
  }

  @Bean
  UrgentRoute lastingImportRejects() {
    return UrgentRoute.of("/api/v2/catalog/imports/{id}/rejects", Urgency.LASTING);
  }
}
