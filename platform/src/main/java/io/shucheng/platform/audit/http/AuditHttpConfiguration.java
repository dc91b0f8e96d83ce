package io.shucheng.platform.audit.http;

import io.shucheng.platform.audit.domain.AuditLog;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.security.autoconfigure.web.servlet.SecurityFilterProperties;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.HandlerExceptionResolver;
import tools.jackson.dataformat.cbor.CBORMapper;

/** Puts the log behind the filters that know who asks, and those that turn clients away. */
@Configuration(proxyBeanMethods = false)
class AuditHttpConfiguration {

  @Bean
  FilterRegistrationBean<AuditFilter> auditFilter(
      AuditLog log,
      CBORMapper cbor,
      @Qualifier("handlerExceptionResolver") HandlerExceptionResolver failures) {
    FilterRegistrationBean<AuditFilter> filter =
        new FilterRegistrationBean<>(new AuditFilter(log, new Bodies(cbor), failures));
    filter.setOrder(SecurityFilterProperties.DEFAULT_FILTER_ORDER + 20);
    return filter;
  }
}
