package io.shucheng.search.http;

import io.shucheng.platform.admission.Urgency;
import io.shucheng.platform.admission.UrgentRoute;
import io.shucheng.platform.identity.OpenRoute;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpMethod;

/** Searching is open to everybody. */
@Configuration(proxyBeanMethods = false)
class SearchRoutes {

  @Bean
  OpenRoute searchRoute() {
    return new OpenRoute(HttpMethod.GET, "/api/v1/search");
  }

  @Bean
  OpenRoute suggestionsRoute() {
    return new OpenRoute(HttpMethod.GET, "/api/v1/search/suggestions");
  }

  /** Looking for something comes before looking at it, suggestions aside. */
  @Bean
  UrgentRoute urgentSearch() {
    return UrgentRoute.of("/api/v1/search", Urgency.SEARCH);
  }
}
