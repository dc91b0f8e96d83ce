package io.shucheng.redis.config;

import io.micrometer.core.instrument.MeterRegistry;
import io.shucheng.platform.commands.UnlessCommand;
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
        "shucheng:%s:%s:".formatted(settings.shop(), database(jdbc)),
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

  /**
   * What no other database has: values of one tell nothing of another, also where one was made from
   * the other's backup and goes on from the same revisions.
   */
  private static String database(JdbcClient jdbc) {
    String server = "pg_control_system()";
    boolean told =
        jdbc.sql("select has_function_privilege(?, 'execute')")
            .param(server)
            .query(Boolean.class)
            .single();
    return jdbc.sql(
            "select (%s)::text || '.' || oid from pg_database where datname = current_database()"
                .formatted(told ? "select system_identifier from " + server : "0"))
        .query(String.class)
        .single();
  }
}
