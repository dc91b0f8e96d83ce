package io.shucheng.platform.database.embedded;

import io.shucheng.platform.database.DatabaseUrl;
import io.shuchengtest.TestServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.stream.Stream;
import org.springframework.util.FileSystemUtils;

/**
 * A PostgreSQL and a replica that follows its log, as processes of their own at ports that stay.
 * Used by one thread.
 */
public final class StreamingServers implements AutoCloseable {

  /** Who may read the schemas that the shop makes, and nothing else. */
  public static final String READER = "reader";

  private static final String PASSWORD = "reads only";

  private final Path folder;
  private final DatabaseUrl made;
  private final Server primary;
  private final Server replica;

  private StreamingServers(Path folder, DatabaseUrl made, Server primary, Server replica) {
    this.folder = folder;
    this.made = made;
    this.primary = primary;
    this.replica = replica;
  }

  /** Starts both. */
  public static StreamingServers start() {
    try {
      Path folder = Files.createTempDirectory("shucheng-streaming");
      DatabaseUrl made;
      try (EmbeddedPostgres maker =
          EmbeddedPostgres.start(folder.resolve("primary"), TestServer.programs(), false)) {
        made = maker.url();
      }
      run("cp", "-a", folder.resolve("primary").toString(), folder.resolve("replica").toString());
      Server primary = new Server(folder.resolve("primary"), freePort());
      Server replica = new Server(folder.resolve("replica"), freePort());
      Files.createFile(replica.cluster().resolve("standby.signal"));
      Files.writeString(
          replica.cluster().resolve("postgresql.auto.conf"),
          "primary_conninfo = 'host=127.0.0.1 port=%d user=%s password=%s'\n"
              .formatted(primary.port, made.username(), made.password()));
      StreamingServers servers = new StreamingServers(folder, made, primary, replica);
      primary.start();
      servers.execute(
          "create role %s login password '%s'".formatted(READER, PASSWORD),
          "alter default privileges grant usage on schemas to " + READER,
          "alter default privileges grant select on tables to " + READER);
      replica.start();
      return servers;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public Server primary() {
    return primary;
  }

  public Server replica() {
    return replica;
  }

  /** The primary, as its owner. */
  public String url() {
    return url(made.username(), made.password(), primary.port);
  }

  /** The replica, as the database's owner, who may do everything. */
  public String replicaUrlOfTheOwner() {
    return url(made.username(), made.password(), replica.port);
  }

  /** The replica, as who may only read. */
  public String replicaUrl() {
    return url(READER, PASSWORD.replace(" ", "%20"), replica.port);
  }

  /** Has the primary do something. */
  public void execute(String... statements) {
    execute(primary, statements);
  }

  /** Has the replica fall behind. */
  public void pauseReplay() {
    execute(replica, "select pg_wal_replay_pause()");
    while (!"paused".equals(tell(replica, "select pg_get_wal_replay_pause_state()"))) {
      Thread.onSpinWait();
    }
  }

  public void resumeReplay() {
    execute(replica, "select pg_wal_replay_resume()");
  }

  /** Makes a primary of the replica. */
  public void promote() {
    execute(replica, "select pg_promote()");
  }

  /** What a server tells, as one text. */
  public String tell(Server server, String query) {
    try (Connection connection = connect(server);
        Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery(query)) {
      row.next();
      return row.getString(1);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  @Override
  public void close() {
    replica.kill();
    primary.kill();
    try {
      FileSystemUtils.deleteRecursively(folder);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void execute(Server server, String... statements) {
    try (Connection connection = connect(server);
        Statement statement = connection.createStatement()) {
      for (String one : statements) {
        statement.execute(one);
      }
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  private Connection connect(Server server) throws SQLException {
    return DriverManager.getConnection(
        "jdbc:postgresql://127.0.0.1:" + server.port + "/" + made.database(),
        made.username(),
        made.password());
  }

  private String url(String user, String password, int port) {
    return "postgresql://%s:%s@127.0.0.1:%d/%s".formatted(user, password, port, made.database());
  }

  private static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    }
  }

  private static void run(String... command) throws IOException {
    try {
      int exit = new ProcessBuilder(command).inheritIO().start().waitFor();
      if (exit != 0) {
        throw new IOException(String.join(" ", command) + " ended with " + exit);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException(e);
    }
  }

  /** One of the two. */
  public static final class Server {

    private final Path folder;
    private final int port;

    private Server(Path folder, int port) {
      this.folder = folder;
      this.port = port;
      // who is left when the tests are ended in their midst
      Runtime.getRuntime().addShutdownHook(new Thread(this::kill));
    }

    private Path cluster() {
      return folder.resolve("cluster");
    }

    /** Starts it, also after it was killed. */
    public void start() {
      try {
        Path log = folder.resolve("server.log");
        int exit =
            PostgresBinaries.in(TestServer.programs())
                .run(
                    log,
                    "pg_ctl",
                    "start",
                    "--wait",
                    "--pgdata=" + cluster().toAbsolutePath(),
                    "--log=" + log.toAbsolutePath(),
                    "--options=" + PostgresSettings.options(port));
        if (exit != 0) {
          throw new IOException("pg_ctl start ended with " + exit + "; see " + log);
        }
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }

    /** Ends it as kill -9 does. */
    public void kill() {
      all("-KILL");
    }

    /** Has it answer nothing, and keep its connections. */
    public void freeze() {
      all("-STOP");
    }

    /** Goes on after {@link #freeze}. */
    public void thaw() {
      all("-CONT");
    }

    private void all(String signal) {
      Path file = cluster().resolve("postmaster.pid");
      try {
        if (!Files.exists(file)) {
          return;
        }
        var postmaster =
            ProcessHandle.of(Long.parseLong(Files.readAllLines(file).getFirst())).orElse(null);
        if (postmaster == null) {
          return;
        }
        ProcessHandle[] all =
            Stream.concat(Stream.of(postmaster), postmaster.descendants())
                .toArray(ProcessHandle[]::new);
        for (ProcessHandle one : all) {
          new ProcessBuilder("kill", signal, Long.toString(one.pid())).start().waitFor();
        }
        if (signal.equals("-KILL")) {
          for (ProcessHandle one : all) {
            one.onExit().join();
          }
        }
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
    }
  }
}
