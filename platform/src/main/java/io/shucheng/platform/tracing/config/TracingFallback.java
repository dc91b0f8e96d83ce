package io.shucheng.platform.tracing.config;

import io.shucheng.platform.tracing.Tracing;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Fallback;

/** Where no module traces, nothing is traced. */
@Configuration(proxyBeanMethods = false)
class TracingFallback {

  @Bean
  @Fallback
  Tracing nothingTraced() {
    return Tracing.NONE;
  }
}
