package io.shucheng.platform.database.config;

import com.zaxxer.hikari.metrics.micrometer.MicrometerMetricsTrackerFactory;
import io.micrometer.core.instrument.binder.MeterBinder;
import io.shucheng.platform.database.Backups;
import io.shucheng.platform.database.DedicatedConnections;
import io.shucheng.platform.database.ShuchengHome;
import io.shucheng.platform.database.backup.PostgresBackups;
import java.time.Clock;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.context.annotation.Bean;
import org.springframework.core.env.Environment;
import org.springframework.core.io.ResourceLoader;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.json.JsonMapper;

/**
 * What stands on the database, whichever it is: migrations, the installation's memory, the clock.
 */
@AutoConfiguration(before = DataSourceAutoConfiguration.class)
@EnableConfigurationProperties({ShuchengHome.class, DatabaseSettings.class})
class DatabaseConfiguration {

  /** For four groups of letters at a time, and some for sweeps, imports and the index. */
  private static final int BACKGROUND_CONNECTIONS = 6;

  @Bean
  @ConditionalOnMissingBean
  Clock clock() {
    return Clock.systemUTC();
  }

  /**
   * Has requests give up their connections when they are ended, and the background have its own.
   */
  @Bean
  static OwnConnections ownConnections(Environment environment) {
    return new OwnConnections(
        environment.getProperty(
            "shucheng.database.background-connections", Integer.class, BACKGROUND_CONNECTIONS));
  }

  @Bean
  MeterBinder backgroundPoolMeters(OwnConnections connections) {
    return registry -> connections.tell(new MicrometerMetricsTrackerFactory(registry));
  }

  @Bean
  ModuleMigrations liquibase(DedicatedConnections connections, ResourceLoader resources) {
    return new ModuleMigrations(connections, resources);
  }

  @Bean
  DedicatedConnections dedicatedConnections(JdbcConnectionDetails details) {
    return new DedicatedConnections(details);
  }

  @Bean
  Backups backups(
      DedicatedConnections connections, ModuleMigrations migrations, JsonMapper json, Clock clock) {
    return new PostgresBackups(connections, migrations, json, clock);
  }

  @Bean
  DatabaseInstallation installation(
      JdbcClient jdbc, DatabaseSettings settings, JdbcConnectionDetails connection) {
    boolean newAndEmbedded =
        connection instanceof EmbeddedConnectionDetails embedded && embedded.isNew();
    return new DatabaseInstallation(jdbc, settings.demo(), newAndEmbedded);
  }
}
