package io.shucheng.ordering.config;

import io.shucheng.platform.admission.Urgency;
import io.shucheng.platform.admission.UrgentRoute;
import io.shucheng.platform.identity.OpenRoute;
import io.shucheng.platform.throttling.Allowance;
import io.shucheng.platform.throttling.ThrottledRoute;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpMethod;

/** Which of ordering's routes are open, which come first, and which are counted apart. */
@Configuration(proxyBeanMethods = false)
class OrderingRoutes {

  @Bean
  OpenRoute openCart() {
    return new OpenRoute(HttpMethod.GET, "/api/v1/cart");
  }

  @Bean
  OpenRoute openCartReplacement() {
    return new OpenRoute(HttpMethod.PUT, "/api/v1/cart");
  }

  @Bean
  OpenRoute openCartClearing() {
    return new OpenRoute(HttpMethod.DELETE, "/api/v1/cart");
  }

  @Bean
  OpenRoute openCartLine() {
    return new OpenRoute(HttpMethod.PUT, "/api/v1/cart/lines/{bookId}");
  }

  @Bean
  OpenRoute openCartLineRemoval() {
    return new OpenRoute(HttpMethod.DELETE, "/api/v1/cart/lines/{bookId}");
  }

  /** Open, for a provider shows its signature instead of a token. */
  @Bean
  OpenRoute openPaymentCallbacks() {
    return new OpenRoute(HttpMethod.POST, "/api/v1/payments/{provider}/callbacks");
  }

  @Bean
  UrgentRoute urgentCart() {
    return UrgentRoute.of("/api/v1/cart/**", Urgency.CHECKOUT);
  }

  @Bean
  UrgentRoute urgentOrders() {
    return UrgentRoute.of("/api/v1/orders/**", Urgency.CHECKOUT);
  }

  @Bean
  UrgentRoute urgentAddress() {
    return UrgentRoute.of("/api/v1/addresses/**", Urgency.CHECKOUT);
  }

  @Bean
  UrgentRoute urgentPaymentCallbacks() {
    return UrgentRoute.of("/api/v1/payments/**", Urgency.CHECKOUT);
  }

  /** The pages of a payment, from which customers go to the provider, and the sandbox's buttons. */
  @Bean
  UrgentRoute urgentPayments() {
    return UrgentRoute.of("/payments/**", Urgency.CHECKOUT);
  }

  @Bean
  ThrottledRoute throttledOrders() {
    return new ThrottledRoute(HttpMethod.POST, "/api/v1/orders", Allowance.ORDERS);
  }

  @Bean
  ThrottledRoute throttledPaymentCallbacks() {
    return new ThrottledRoute(
        HttpMethod.POST, "/api/v1/payments/{provider}/callbacks", Allowance.CALLBACKS);
  }
}
