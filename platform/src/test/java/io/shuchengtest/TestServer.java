package io.shuchengtest;

import io.shucheng.platform.database.DatabaseUrl;
import io.shucheng.platform.database.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.util.FileSystemUtils;

/** The embedded server of this JVM's tests; started at first use, stopped with the JVM. */
public final class TestServer {

  private static final AtomicInteger DATABASES = new AtomicInteger();

  private TestServer() {}

  /** An empty database of its own on the shared server. */
  public static DatabaseUrl freshDatabaseUrl() {
    return newDatabase("template1");
  }

  /** A copy of a database of the shared server that nobody is connected to. */
  public static DatabaseUrl copyOf(DatabaseUrl original) {
    return newDatabase(original.database());
  }

  private static DatabaseUrl newDatabase(String template) {
    String name = "test" + DATABASES.incrementAndGet();
    DatabaseUrl shared = Running.SERVER.url();
    try (Connection connection =
            DriverManager.getConnection(shared.jdbcUrl(), shared.username(), shared.password());
        Statement statement = connection.createStatement()) {
      statement.execute("create database " + name + " template " + template);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
    return Running.SERVER.url(name);
  }

  static JdbcConnectionDetails freshDatabase() {
    DatabaseUrl url = freshDatabaseUrl();
    return new JdbcConnectionDetails() {
      @Override
      public String getJdbcUrl() {
        return url.jdbcUrl();
      }

      @Override
      public String getUsername() {
        return url.username();
      }

      @Override
      public String getPassword() {
        return url.password();
      }
    };
  }

  /** Where PostgreSQL's programs are unpacked once for all tests of this user. */
  public static Path programs() {
    return Path.of(System.getProperty("user.home"), ".cache", "shucheng", "postgresql");
  }

  private static final class Running {

    static final EmbeddedPostgres SERVER = start();

    private static EmbeddedPostgres start() {
      try {
        Path folder = Files.createTempDirectory("shucheng-test");
        EmbeddedPostgres server =
            EmbeddedPostgres.start(folder.resolve("postgresql"), programs(), false);
        Runtime.getRuntime()
            .addShutdownHook(
                new Thread(
                    () -> {
                      server.close();
                      FileSystemUtils.deleteRecursively(folder.toFile());
                    }));
        return server;
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }
}
