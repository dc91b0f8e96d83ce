package io.shucheng.storefront.config;

import io.shucheng.platform.admission.Urgency;
import io.shucheng.platform.admission.UrgentRoute;
import io.shucheng.platform.throttling.Allowance;
import io.shucheng.platform.throttling.ThrottledRoute;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpMethod;

/** Which pages come first when many ask, and which are counted apart. */
@Configuration(proxyBeanMethods = false)
class PageRoutes {

  @Bean
  UrgentRoute urgentCartPages() {
    return UrgentRoute.of("/cart/**", Urgency.CHECKOUT);
  }

  @Bean
  UrgentRoute urgentCheckoutPage() {
    return UrgentRoute.of("/checkout", Urgency.CHECKOUT);
  }

  @Bean
  UrgentRoute urgentOrderPages() {
    return UrgentRoute.of("/orders/**", Urgency.CHECKOUT);
  }

  @Bean
  UrgentRoute urgentLogInPage() {
    return UrgentRoute.of("/log-in", Urgency.CHECKOUT);
  }

  @Bean
  UrgentRoute urgentSearchPage() {
    return UrgentRoute.of("/search", Urgency.SEARCH);
  }

  @Bean
  ThrottledRoute throttledLogInPage() {
    return new ThrottledRoute(HttpMethod.POST, "/log-in", Allowance.LOG_INS);
  }

  @Bean
  ThrottledRoute throttledSignUpPage() {
    return new ThrottledRoute(HttpMethod.POST, "/sign-up", Allowance.LOG_INS);
  }

  @Bean
  ThrottledRoute throttledForgottenPasswordPage() {
    return new ThrottledRoute(HttpMethod.POST, "/forgotten-password", Allowance.LOG_INS);
  }

  @Bean
  ThrottledRoute throttledNewPasswordPage() {
    return new ThrottledRoute(HttpMethod.POST, "/new-password", Allowance.LOG_INS);
  }

  @Bean
  ThrottledRoute throttledCheckoutPage() {
    return new ThrottledRoute(HttpMethod.POST, "/checkout", Allowance.ORDERS);
  }
}
