package io.shucheng.platform.settings.config;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import io.shucheng.platform.settings.Setting;
import io.shucheng.platform.settings.domain.InForce;
import io.shucheng.platform.settings.domain.KnownSettings;
import io.shucheng.platform.settings.usecase.FollowSettings;
import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Wires the settings that the modules publish. */
@Configuration(proxyBeanMethods = false)
class SettingConfiguration {

  @Bean
  KnownSettings knownSettings(ObjectProvider<Setting<?>> published) {
    return new KnownSettings(List.copyOf(published.stream().toList()));
  }

  @Bean
  InForce settings(KnownSettings known) {
    return new InForce(known);
  }

  @Bean
  MeterBinder settingMeters(FollowSettings followSettings) {
    return (MeterRegistry registry) ->
        Gauge.builder(
                "shucheng.settings.unreadable",
                followSettings,
                follow -> follow.states().stream().filter(state -> state.problem() != null).count())
            .description("sources of settings that cannot be read; their last words are in force")
            .register(registry);
  }
}
