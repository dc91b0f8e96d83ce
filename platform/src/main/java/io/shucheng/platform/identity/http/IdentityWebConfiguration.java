package io.shucheng.platform.identity.http;

import io.shucheng.platform.identity.Caller;
import io.shucheng.platform.identity.OpenRoute;
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
  OpenRoute publishedKeysRoute() {
    return new OpenRoute(HttpMethod.GET, PublishedKeysHandler.PATH);
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
  OpenRoute logOutRoute() {
    return new OpenRoute(HttpMethod.DELETE, "/api/v1/tokens");
  }
}
