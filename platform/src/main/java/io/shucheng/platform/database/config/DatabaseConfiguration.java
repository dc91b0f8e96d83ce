package io.shucheng.platform.database.config;

import io.shucheng.platform.database.DatabaseUrl;
import io.shucheng.platform.database.ShuchengHome;
import io.shucheng.platform.database.embedded.EmbeddedPostgres;
import java.time.Clock;
import javax.sql.DataSource;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnExpression;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.io.ResourceLoader;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Decides which PostgreSQL the shop stands on, and hands Spring Boot what it needs to connect: the
 * one that {@code DATABASE_URL} names, else the embedded one, unless something else (a test's
 * container) has given the connection details before.
 */
@AutoConfiguration(before = DataSourceAutoConfiguration.class)
@EnableConfigurationProperties({ShuchengHome.class, DatabaseSettings.class})
class DatabaseConfiguration {

  @Bean
  @ConditionalOnMissingBean
  Clock clock() {
    return Clock.systemUTC();
  }

  @Bean
  ModuleMigrations liquibase(DataSource dataSource, ResourceLoader resources) {
    return new ModuleMigrations(dataSource, resources);
  }

  @Bean
  DatabaseInstallation installation(
      JdbcClient jdbc, DatabaseSettings settings, JdbcConnectionDetails connection) {
    boolean newAndEmbedded =
        connection instanceof EmbeddedConnectionDetails embedded && embedded.isNew();
    return new DatabaseInstallation(jdbc, settings.demo(), newAndEmbedded);
  }

  /** The server that {@code DATABASE_URL} or {@code DATABASE_URL_FILE} names. */
  @Configuration(proxyBeanMethods = false)
  @ConditionalOnExpression(DatabaseSettings.HAS_URL)
  @ConditionalOnMissingBean(JdbcConnectionDetails.class)
  static class ExternalDatabase {

    @Bean
    JdbcConnectionDetails databaseUrl(DatabaseSettings settings) {
      DatabaseUrl url = settings.databaseUrl();
      Reachability.check(url);
      return new UrlConnectionDetails(url);
    }
  }

  /** The server that comes with the shop. */
  @Configuration(proxyBeanMethods = false)
  @ConditionalOnExpression("!" + DatabaseSettings.HAS_URL)
  @ConditionalOnMissingBean(JdbcConnectionDetails.class)
  static class EmbeddedDatabase {

    @Bean
    EmbeddedPostgres embeddedPostgres(ShuchengHome home, DatabaseSettings settings) {
      return EmbeddedPostgres.start(
          home.folder("postgresql"),
          home.folder("postgresql").resolve("programs"),
          settings.join());
    }

    @Bean
    EmbeddedConnectionDetails embeddedDatabase(EmbeddedPostgres postgres) {
      return new EmbeddedConnectionDetails(postgres);
    }
  }
}
