package io.shucheng.webhooks.config;

import io.shucheng.webhooks.domain.HostAddresses;
import io.shucheng.webhooks.domain.Limits;
import io.shucheng.webhooks.domain.NameLookup;
import java.net.InetAddress;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Wires the webhooks. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(WebhookSettings.class)
class WebhookConfiguration {

  @Bean
  Limits webhookLimits(WebhookSettings settings) {
    return settings.limits();
  }

  @Bean
  NameLookup webhookNames() {
    return InetAddress::getAllByName;
  }

  @Bean
  HostAddresses webhookHostAddresses(NameLookup names, Limits limits) {
    return new HostAddresses(names, limits.privateAllowed());
  }
}
