package io.shucheng.backoffice.http;

import io.shucheng.platform.admission.Urgency;
import io.shucheng.platform.admission.UrgentRoute;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpMethod;

/** Which pages of the back office take as long as a file is large. */
@Configuration(proxyBeanMethods = false)
class OfficeRoutes {

  @Bean
  UrgentRoute lastingImportPage() {
    return new UrgentRoute(HttpMethod.POST, "/backoffice/imports", Urgency.LASTING);
  }

  @Bean
  UrgentRoute lastingRejectsPage() {
    return UrgentRoute.of("/backoffice/imports/{id}/rejects.csv", Urgency.LASTING);
  }

  @Bean
  UrgentRoute lastingRecording() {
    return UrgentRoute.of("/backoffice/profiles/{id}/recording.jfr", Urgency.LASTING);
  }

  /** Where it is overloaded is where somebody looks why. */
  @Bean
  UrgentRoute urgentProfiles() {
    return UrgentRoute.of("/backoffice/profiles/**", Urgency.CHECKOUT);
  }
}
