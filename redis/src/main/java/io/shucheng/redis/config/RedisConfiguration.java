package io.shucheng.redis.config;

import io.micrometer.core.instrument.MeterRegistry;
import io.shucheng.platform.commands.UnlessCommand;
import io.shucheng.platform.database.DatabaseIdentity;
import io.shucheng.platform.threads.Follower;
import io.shucheng.platform.threads.Follower.Hints;
import io.shucheng.redis.lettuce.RedisValues;
import io.shucheng.redis.lettuce.Terms;
import java.time.Duration;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Conditional;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Sets Redis up, where the operator said where it is. A command does without. */
@Configuration(proxyBeanMethods = false)
@Conditional(AddressGiven.class)
@UnlessCommand
@EnableConfigurationProperties(RedisSettings.class)
class RedisConfiguration {

  private static final Duration WATCH = Duration.ofSeconds(1);

  @Bean
  RedisValues redisValues(RedisSettings settings, JdbcClient jdbc, MeterRegistry meters) {
    RedisSettings.Breaker breaker = settings.breaker();
    return new RedisValues(
        settings.address(),
        // values of one database tell nothing of another, also where one was made from the other's
        // backup and goes on from the same revisions
        "shucheng:%s:%s:".formatted(settings.shop(), DatabaseIdentity.of(jdbc)),
        new Terms(
            settings.patience(),
            settings.longestLife(),
            (int) settings.largest().toBytes(),
            breaker.failureRate(),
            breaker.window(),
            breaker.leastQuestions(),
            breaker.probes()),
        meters);
  }

  @Bean
  Follower redisWatch(RedisValues values) {
    return new Follower("redis", WATCH, Hints.NONE, values.watch());
  }
}
