package io.shucheng.platform.database.config;

import io.shucheng.platform.database.ShuchengHome;
import io.shucheng.platform.database.embedded.EmbeddedPostgres;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnExpression;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.context.annotation.Bean;

/** The server that comes with the shop, where no other is named and no connection details given. */
@AutoConfiguration(
    before = DataSourceAutoConfiguration.class,
    afterName =
        "org.springframework.boot.testcontainers.service.connection.ServiceConnectionAutoConfiguration")
@ConditionalOnExpression("!" + DatabaseSettings.HAS_URL)
@ConditionalOnMissingBean(JdbcConnectionDetails.class)
class EmbeddedDatabaseConfiguration {

  @Bean
  EmbeddedPostgres embeddedPostgres(ShuchengHome home, DatabaseSettings settings) {
    return EmbeddedPostgres.start(
        home.folder("postgresql"), home.folder("postgresql").resolve("programs"), settings.join());
  }

  @Bean
  EmbeddedConnectionDetails embeddedDatabase(EmbeddedPostgres postgres) {
    return new EmbeddedConnectionDetails(postgres);
  }
}
