package io.shucheng.redis.config;

import org.springframework.context.annotation.Condition;
import org.springframework.context.annotation.ConditionContext;
import org.springframework.core.env.Environment;
import org.springframework.core.type.AnnotatedTypeMetadata;
import org.springframework.util.StringUtils;

/** Whether the operator said where Redis is; without that there is none. */
class AddressGiven implements Condition {

  @Override
  public boolean matches(ConditionContext context, AnnotatedTypeMetadata metadata) {
    Environment environment = context.getEnvironment();
    return StringUtils.hasText(environment.getProperty("shucheng.redis.url"))
        || StringUtils.hasText(environment.getProperty("shucheng.redis.url-file"));
  }
}
