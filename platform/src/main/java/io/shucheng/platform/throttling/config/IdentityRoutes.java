package io.shucheng.platform.throttling.config;

import io.shucheng.platform.throttling.Allowance;
import io.shucheng.platform.throttling.ThrottledRoute;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpMethod;

/** What is counted as a log-in. It stands here, for identity knows nothing of buckets. */
@Configuration(proxyBeanMethods = false)
class IdentityRoutes {

  @Bean
  ThrottledRoute throttledSignUps() {
    return new ThrottledRoute(HttpMethod.POST, "/api/v1/accounts", Allowance.LOG_INS);
  }

  @Bean
  ThrottledRoute throttledLogIns() {
    return new ThrottledRoute(HttpMethod.POST, "/api/v1/tokens", Allowance.LOG_INS);
  }

  @Bean
  ThrottledRoute throttledForgottenPasswords() {
    return new ThrottledRoute(
        HttpMethod.POST, "/api/v1/accounts/password-resets", Allowance.LOG_INS);
  }

  @Bean
  ThrottledRoute throttledNewPasswords() {
    return new ThrottledRoute(HttpMethod.PUT, "/api/v1/accounts/password", Allowance.LOG_INS);
  }
}
