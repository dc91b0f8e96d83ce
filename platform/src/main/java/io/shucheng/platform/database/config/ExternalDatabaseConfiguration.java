package io.shucheng.platform.database.config;

import io.shucheng.platform.database.DatabaseUrl;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnExpression;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.context.annotation.Bean;

/**
 * The server that {@code DATABASE_URL} or {@code DATABASE_URL_FILE} names, unless something else (a
 * test's container) has given the connection details before.
 */
@AutoConfiguration(
    before = DataSourceAutoConfiguration.class,
    afterName =
        "org.springframework.boot.testcontainers.service.connection.ServiceConnectionAutoConfiguration")
@ConditionalOnExpression(DatabaseSettings.HAS_URL)
@ConditionalOnMissingBean(JdbcConnectionDetails.class)
class ExternalDatabaseConfiguration {

  @Bean
  JdbcConnectionDetails databaseUrl(DatabaseSettings settings) {
    DatabaseUrl url = settings.databaseUrl();
    Reachability.check(url);
    return new UrlConnectionDetails(url);
  }
}
