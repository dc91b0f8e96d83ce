package io.shucheng.platform.shortcut.http;

import io.micrometer.core.instrument.MeterRegistry;
import io.shucheng.platform.identity.RememberedCallers;
import io.shucheng.platform.shortcut.Shortcut;
import io.shucheng.platform.throttling.CallerThrottle;
import io.shucheng.platform.web.BeforeServlets;
import java.util.List;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import tools.jackson.databind.json.JsonMapper;

/** Puts the shortcuts before the servlets, unless {@code shucheng.tuning.shortcuts} is false. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnBooleanProperty(name = "shucheng.tuning.shortcuts", matchIfMissing = true)
class ShortcutConfiguration {

  /** Behind the gates, which give each request a thread that may wait. */
  private static final int ORDER = 400;

  @Bean
  @Order(ORDER)
  BeforeServlets shortcuts(
      List<Shortcut> shortcuts,
      RememberedCallers callers,
      CallerThrottle throttle,
      JsonMapper json,
      MeterRegistry registry) {
    return next -> new ShortcutHandler(next, shortcuts, callers, throttle, json, registry);
  }
}
