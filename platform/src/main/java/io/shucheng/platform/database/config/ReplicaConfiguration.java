package io.shucheng.platform.database.config;

import io.micrometer.core.instrument.MeterRegistry;
import io.shucheng.platform.commands.UnlessCommand;
import io.shucheng.platform.database.DatabaseUrl;
import io.shucheng.platform.database.DedicatedConnections;
import io.shucheng.platform.database.Replicas;
import io.shucheng.platform.database.replica.PrimaryAlone;
import io.shucheng.platform.database.replica.StreamingReplicas;
import java.util.List;
import javax.sql.DataSource;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Replicas, where the operator named some. A command does without. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(ReplicaSettings.class)
class ReplicaConfiguration {

  @Bean
  Replicas replicas(
      ReplicaSettings settings,
      @Value("${" + UnlessCommand.PROPERTY + ":false}") boolean command,
      DataSource connections,
      DedicatedConnections dedicated,
      MeterRegistry registry) {
    List<DatabaseUrl> urls = command ? List.of() : settings.urls();
    return urls.isEmpty()
        ? new PrimaryAlone(connections)
        : new StreamingReplicas(urls, settings.terms(), connections, dedicated, registry);
  }
}
