package io.shuchengtest;

import io.shucheng.platform.database.DatabaseUrl;
import io.shucheng.platform.database.embedded.EmbeddedPostgres;
import java.io.File;
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

/** The embedded server of this JVM's tests; started at first use, ended after the JVM. */
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
        endAfterThisProcess(folder);
        return server;
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }

    /**
     * While this process ends, the contexts that tests left open still say good-bye to the server:
     * it is ended by somebody else, after that, and after a kill too.
     */
    private static void endAfterThisProcess(Path folder) throws IOException {
      Path postmaster = folder.resolve("postgresql/cluster/postmaster.pid");
      new ProcessBuilder(
              "sh",
              "-c",
              """
              while kill -0 "$1"; do sleep 0.5; done
              server=$(head -n 1 "$2") && kill -QUIT "$server"
              while kill -0 "$server"; do sleep 0.1; done
              rm -rf "$3"
              """,
              "sh",
              Long.toString(ProcessHandle.current().pid()),
              postmaster.toString(),
              folder.toString())
          .redirectInput(ProcessBuilder.Redirect.from(new File("/dev/null")))
          .redirectOutput(ProcessBuilder.Redirect.DISCARD)
          .redirectError(ProcessBuilder.Redirect.DISCARD)
          .start();
    }
  }
}
