package io.shucheng.platform.events.config;

import io.shucheng.platform.events.domain.Deliveries;
import io.shucheng.platform.events.domain.Patience;
import java.time.Clock;
import org.springframework.aop.Advisor;
import org.springframework.aop.support.DefaultPointcutAdvisor;
import org.springframework.aop.support.annotation.AnnotationMatchingPointcut;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.config.BeanDefinition;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Role;
import org.springframework.core.Ordered;
import org.springframework.transaction.event.TransactionalEventListener;

/** Wires the outbox. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(EventSettings.class)
class EventConfiguration {

  /** Inside the registry's advice, which is at 10, and outside the transaction's. */
  private static final int WITHIN_THE_REGISTRY = Ordered.HIGHEST_PRECEDENCE + 20;

  @Bean
  Patience patience(EventSettings settings) {
    return settings.patience();
  }

  @Bean
  Deliveries deliveries(Clock clock) {
    return new Deliveries(clock);
  }

  @Bean
  @Role(BeanDefinition.ROLE_INFRASTRUCTURE)
  static Advisor failureWatch(ObjectProvider<Deliveries> deliveries) {
    DefaultPointcutAdvisor advisor =
        new DefaultPointcutAdvisor(
            new AnnotationMatchingPointcut(null, TransactionalEventListener.class, true),
            new FailureWatch(deliveries));
    advisor.setOrder(WITHIN_THE_REGISTRY);
    return advisor;
  }
}
