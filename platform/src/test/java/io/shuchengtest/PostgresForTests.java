package io.shuchengtest;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.testcontainers.service.connection.ServiceConnection;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.test.context.DynamicPropertyRegistrar;
import org.testcontainers.postgresql.PostgreSQLContainer;

/** A database and a home folder for one application context. */
@TestConfiguration(proxyBeanMethods = false)
class PostgresForTests {

  @Bean
  DynamicPropertyRegistrar home() throws IOException {
    Path homes = Files.createDirectories(Path.of("target", "homes"));
    Path home = Files.createTempDirectory(homes, "home");
    return registry -> registry.add("shucheng.home", home::toString);
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
  }
}
