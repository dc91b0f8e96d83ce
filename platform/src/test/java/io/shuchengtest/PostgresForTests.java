package io.shuchengtest;

import io.shucheng.platform.identity.domain.KeyPairs;
import org.springframework.beans.factory.InitializingBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.testcontainers.service.connection.ServiceConnection;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Primary;
import org.springframework.util.Assert;
import org.testcontainers.postgresql.PostgreSQLContainer;

/** A database for one application context, and a key pair that all contexts share. */
@TestConfiguration(proxyBeanMethods = false)
class PostgresForTests {

  /** Making one for each context would take longer than most tests. */
  @Bean
  @Primary
  KeyPairs onePairForAll() {
    return OnePair.FOR_ALL;
  }

  /** A database of its own on the embedded server that this JVM's tests share. */
  @Configuration(proxyBeanMethods = false)
  @ConditionalOnProperty(
      name = "shucheng.test.database",
      havingValue = "embedded",
      matchIfMissing = true)
  static class Embedded {

    @Bean
    JdbcConnectionDetails freshDatabase() {
      return TestServer.freshDatabase();
    }
  }

  /** A server of its own in a container. */
  @Configuration(proxyBeanMethods = false)
  @ConditionalOnProperty(name = "shucheng.test.database", havingValue = "container")
  static class Container {

    @Bean
    @ServiceConnection
    PostgreSQLContainer postgres() {
      // Testcontainers would turn fsync off
      return new PostgreSQLContainer("postgres:18").withCommand("postgres", "-c", "fsync=on");
    }

    /** Or the tests would run on something else, and nobody would know. */
    @Bean
    InitializingBean standsOnTheContainer(
        PostgreSQLContainer postgres, JdbcConnectionDetails details) {
      return () ->
          Assert.state(
              details.getJdbcUrl().startsWith(postgres.getJdbcUrl()),
              () -> "the tests stand on %s".formatted(details.getJdbcUrl()));
    }
  }
}
