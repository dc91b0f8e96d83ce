package io.shucheng.tracing.http;

import io.shucheng.platform.commands.UnlessCommand;
import io.shucheng.platform.web.BeforeServlets;
import io.shucheng.tracing.config.EndpointGiven;
import io.shucheng.tracing.spans.Choice;
import io.shucheng.tracing.spans.RequestSpans;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Conditional;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;

/** Puts what follows requests before and behind the gates. */
@Configuration(proxyBeanMethods = false)
@Conditional(EndpointGiven.class)
@UnlessCommand
class TracingHttpConfiguration {

  /** Before everybody: how long a request waits is a part of what it took. */
  private static final int FIRST = 10;

  /** Behind the gates, in the request's own thread. */
  private static final int AT_WORK = 310;

  @Bean
  @Order(FIRST)
  BeforeServlets tracedRequests(Choice choice, RequestSpans spans) {
    return next -> new TracedRequests(next, choice, spans);
  }

  @Bean
  @Order(AT_WORK)
  BeforeServlets tracedWork() {
    return TracedWork::new;
  }
}
