package io.shucheng.demo;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * How the demo is set up.
 *
 * @param password the demo accounts' ({@code SHUCHENG_DEMO_PASSWORD}); null or empty has one made
 */
@ConfigurationProperties("shucheng.demo")
record DemoSettings(@Nullable String password) {

  /** Shows no password. */
  @Override
  public String toString() {
    return "DemoSettings[]";
  }
}
