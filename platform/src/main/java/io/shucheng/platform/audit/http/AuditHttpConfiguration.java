package io.shucheng.platform.audit.http;

import io.shucheng.platform.audit.domain.AuditLog;
import io.shucheng.platform.web.ProblemWriter;
import org.springframework.boot.security.autoconfigure.web.servlet.SecurityFilterProperties;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.dataformat.cbor.CBORMapper;

/** Puts the log behind the filters that know who asks, and those that turn clients away. */
@Configuration(proxyBeanMethods = false)
class AuditHttpConfiguration {

  @Bean
  FilterRegistrationBean<AuditFilter> auditFilter(
      AuditLog log, JsonMapper json, CBORMapper cbor, ProblemWriter problems) {
    FilterRegistrationBean<AuditFilter> filter =
        new FilterRegistrationBean<>(new AuditFilter(log, new Bodies(json, cbor), problems));
    filter.setOrder(SecurityFilterProperties.DEFAULT_FILTER_ORDER + 20);
    return filter;
  }
}
