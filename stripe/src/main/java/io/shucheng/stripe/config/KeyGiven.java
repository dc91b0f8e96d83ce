package io.shucheng.stripe.config;

import org.springframework.context.annotation.Condition;
import org.springframework.context.annotation.ConditionContext;
import org.springframework.core.env.Environment;
import org.springframework.core.type.AnnotatedTypeMetadata;
import org.springframework.util.StringUtils;

/** Whether the operator gave a key; without one there is no Stripe. */
class KeyGiven implements Condition {

  @Override
  public boolean matches(ConditionContext context, AnnotatedTypeMetadata metadata) {
    Environment environment = context.getEnvironment();
    return StringUtils.hasText(environment.getProperty("shucheng.stripe.secret-key"))
        || StringUtils.hasText(environment.getProperty("shucheng.stripe.secret-key-file"));
  }
}
