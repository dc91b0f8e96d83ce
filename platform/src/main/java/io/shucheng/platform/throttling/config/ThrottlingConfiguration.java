package io.shucheng.platform.throttling.config;

import io.shucheng.platform.secrets.Secrets;
import io.shucheng.platform.settings.Setting;
import io.shucheng.platform.settings.SettingType;
import io.shucheng.platform.settings.Settings;
import io.shucheng.platform.throttling.domain.Buckets;
import io.shucheng.platform.throttling.domain.Policies;
import io.shucheng.platform.throttling.domain.SharedBuckets;
import java.util.List;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** How much clients may, as settings that can be changed while the shop is open. */
@Configuration(proxyBeanMethods = false)
class ThrottlingConfiguration {

  private static final int SECRET_BYTES = 32;

  private static final SettingType<Integer> NUMBER = SettingType.number(1, 1_000_000);

  @Bean
  Setting<Boolean> throttling(@Value("${shucheng.throttling:true}") boolean on) {
    return new Setting<>(
        "throttling.in-force", SettingType.onOff(), on, "whether clients have allowances at all");
  }

  @Bean
  Setting<Integer> readsASecond(@Value("${shucheng.throttling.reads-a-second:200}") int initial) {
    return new Setting<>(
        "throttling.reads-a-second",
        NUMBER,
        initial,
        "how much a client may read; ten times as much at once");
  }

  @Bean
  Setting<Integer> writesASecond(@Value("${shucheng.throttling.writes-a-second:100}") int initial) {
    return new Setting<>(
        "throttling.writes-a-second",
        NUMBER,
        initial,
        "how much a client may do that is no read; ten times as much at once");
  }

  @Bean
  Setting<Integer> callbacksASecond(
      @Value("${shucheng.throttling.callbacks-a-second:200}") int initial) {
    return new Setting<>(
        "throttling.callbacks-a-second",
        NUMBER,
        initial,
        "what a payment provider may tell; ten times as much at once");
  }

  @Bean
  Setting<Integer> logInsAMinute(
      @Value("${shucheng.throttling.log-ins-a-minute:300}") int initial) {
    return new Setting<>(
        "throttling.log-ins-a-minute",
        NUMBER,
        initial,
        "how often one network may log in, sign up or have a letter sent");
  }

  @Bean
  Setting<Integer> failedLogIns(@Value("${shucheng.throttling.failed-log-ins:10}") int initial) {
    return new Setting<>(
        "throttling.failed-log-ins",
        NUMBER,
        initial,
        "how many wrong passwords an account forgives in ten minutes");
  }

  @Bean
  Setting<Integer> badTokensAMinute(
      @Value("${shucheng.throttling.bad-tokens-a-minute:300}") int initial) {
    return new Setting<>(
        "throttling.bad-tokens-a-minute",
        NUMBER,
        initial,
        "how many tokens that are not good one network may show");
  }

  @Bean
  Setting<Integer> ordersAMinute(@Value("${shucheng.throttling.orders-a-minute:300}") int initial) {
    return new Setting<>(
        "throttling.orders-a-minute", NUMBER, initial, "how many orders an account may place");
  }

  @Bean
  Policies policies(
      Settings settings, Setting<Boolean> throttling, List<Setting<Integer>> numbers) {
    return new LivePolicies(settings, throttling, numbers);
  }

  @Bean
  Buckets buckets(Policies policies, SharedBuckets shared, Secrets secrets) {
    return new Buckets(policies, shared, secrets.bytes("bucket-names", SECRET_BYTES));
  }
}
