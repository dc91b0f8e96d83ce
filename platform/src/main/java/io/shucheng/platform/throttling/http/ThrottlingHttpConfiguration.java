package io.shucheng.platform.throttling.http;

import io.shucheng.platform.throttling.Allowance;
import io.shucheng.platform.throttling.CallerThrottle;
import io.shucheng.platform.throttling.ThrottledRoute;
import io.shucheng.platform.throttling.domain.Buckets;
import io.shucheng.platform.web.BeforeServlets;
import io.shucheng.platform.web.EarlyProblems;
import io.shucheng.platform.web.ProblemWriter;
import io.shucheng.platform.web.RouteTable;
import java.util.List;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.security.autoconfigure.web.servlet.SecurityFilterProperties;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;

/** Puts the buckets before the servlets, and behind the filters that know who asks. */
@Configuration(proxyBeanMethods = false)
class ThrottlingHttpConfiguration {

  /** Before everything that answers. */
  private static final int ORDER = 100;

  @Bean
  @Order(ORDER)
  BeforeServlets networkThrottle(
      Buckets buckets,
      List<ThrottledRoute> routes,
      EarlyProblems problems,
      @Value("${shucheng.web.trusted-proxies:}") List<String> proxies) {
    Networks networks = new Networks(proxies);
    RouteTable<Allowance> known = table(routes);
    return next -> new NetworkThrottle(next, buckets, networks, known, problems);
  }

  @Bean
  FilterRegistrationBean<ClientThrottle> clientThrottle(
      Buckets buckets, List<ThrottledRoute> routes, ProblemWriter problems) {
    FilterRegistrationBean<ClientThrottle> filter =
        new FilterRegistrationBean<>(new ClientThrottle(buckets, table(routes), problems));
    filter.setOrder(SecurityFilterProperties.DEFAULT_FILTER_ORDER + 10);
    return filter;
  }

  @Bean
  CallerThrottle callerThrottle(Buckets buckets, List<ThrottledRoute> routes) {
    return new CountedCallers(buckets, table(routes));
  }

  private static RouteTable<Allowance> table(List<ThrottledRoute> routes) {
    return RouteTable.of(
        routes.stream()
            .map(one -> new RouteTable.Entry<>(one.method(), one.pattern(), one.allowance()))
            .toList());
  }

  @Bean
  FilterRegistrationBean<BadTokens> badTokens(Buckets buckets) {
    FilterRegistrationBean<BadTokens> filter = new FilterRegistrationBean<>(new BadTokens(buckets));
    filter.setOrder(SecurityFilterProperties.DEFAULT_FILTER_ORDER - 10);
    return filter;
  }
}
