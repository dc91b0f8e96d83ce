package io.shucheng.platform.identity.http;

import io.shucheng.platform.admission.Urgency;
import io.shucheng.platform.admission.UrgentRoute;
import io.shucheng.platform.identity.Caller;
import io.shucheng.platform.identity.OpenRoute;
import io.shucheng.platform.throttling.Allowance;
import io.shucheng.platform.throttling.ThrottledRoute;
import java.util.List;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpMethod;
import org.springframework.web.filter.ShallowEtagHeaderFilter;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/**
 * Makes {@link Caller} a handler's argument, and opens the routes of those who have no token yet.
 */
@Configuration(proxyBeanMethods = false)
class IdentityWebConfiguration implements WebMvcConfigurer {

  @Override
  public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
    resolvers.add(new CallerArgumentResolver());
  }

  /** An account is small and seldom asked for: its tag is made of the answer's bytes. */
  @Bean
  FilterRegistrationBean<ShallowEtagHeaderFilter> accountTags() {
    FilterRegistrationBean<ShallowEtagHeaderFilter> filter =
        new FilterRegistrationBean<>(new ShallowEtagHeaderFilter());
    filter.addUrlPatterns("/api/v1/accounts/me");
    return filter;
  }

  @Bean
  OpenRoute signUpRoute() {
    return new OpenRoute(HttpMethod.POST, "/api/v1/accounts");
  }

  @Bean
  OpenRoute forgottenPasswordRoute() {
    return new OpenRoute(HttpMethod.POST, "/api/v1/accounts/password-resets");
  }

  @Bean
  OpenRoute newPasswordRoute() {
    return new OpenRoute(HttpMethod.PUT, "/api/v1/accounts/password");
  }

  @Bean
  OpenRoute logInRoute() {
    return new OpenRoute(HttpMethod.POST, "/api/v1/tokens");
  }

  @Bean
  OpenRoute refreshRoute() {
    return new OpenRoute(HttpMethod.POST, "/api/v1/tokens/refresh");
  }

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

  /** Who checks out logs in first. */
  @Bean
  UrgentRoute urgentTokens() {
    return UrgentRoute.of("/api/v1/tokens/**", Urgency.CHECKOUT);
  }

  @Bean
  OpenRoute logOutRoute() {
    return new OpenRoute(HttpMethod.DELETE, "/api/v1/tokens");
  }
}
