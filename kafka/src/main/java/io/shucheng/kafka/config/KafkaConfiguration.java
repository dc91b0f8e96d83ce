package io.shucheng.kafka.config;

import io.micrometer.core.instrument.MeterRegistry;
import io.shucheng.kafka.client.KafkaBell;
import io.shucheng.kafka.domain.RingForm;
import io.shucheng.platform.commands.UnlessCommand;
import io.shucheng.platform.database.DatabaseIdentity;
import io.shucheng.platform.threads.Follower;
import io.shucheng.platform.threads.Follower.Hints;
import java.time.Duration;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Conditional;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Sets the bell up, where the operator said where Kafka is. A command does without. */
@Configuration(proxyBeanMethods = false)
@Conditional(BrokersGiven.class)
@UnlessCommand
@EnableConfigurationProperties(KafkaSettings.class)
class KafkaConfiguration {

  /** After what failed, it is tried again. */
  private static final Duration AGAIN = Duration.ofSeconds(1);

  @Bean
  KafkaBell kafkaBell(KafkaSettings settings, JdbcClient jdbc, MeterRegistry meters) {
    String database = DatabaseIdentity.of(jdbc);
    return new KafkaBell(
        settings.bootstrapServers(),
        settings.topic(),
        settings.clientProperties(),
        new RingForm(settings.shop().isEmpty() ? database : settings.shop() + "." + database),
        meters);
  }

  @Bean
  Follower kafkaRinging(KafkaBell bell) {
    return new Follower("kafka-ringing", AGAIN, bell::rung, bell.ringing());
  }

  @Bean
  Follower kafkaListening(KafkaBell bell) {
    return new Follower("kafka-listening", AGAIN, Hints.NONE, bell.listening());
  }
}
