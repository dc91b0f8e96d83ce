package io.shucheng.platform.database.embedded;

import io.shucheng.platform.database.DatabaseUnavailableException;
import io.shucheng.platform.database.DatabaseUrl;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HexFormat;
import java.util.Properties;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.util.FileSystemUtils;

/**
 * The PostgreSQL that comes with the shop: its programs, its cluster and the server process. It
 * listens on loopback only, at a free port, with SCRAM and a password generated into its folder.
 *
 * <p>A server that a killed shop left running is stopped and started afresh. While one shop is open
 * on a folder, a second process joins its server if it only runs a command, and is refused if it
 * wants to open the shop.
 *
 * <p>Not thread-safe: started and stopped by one owner.
 */
public final class EmbeddedPostgres implements AutoCloseable {

  private static final Logger log = LoggerFactory.getLogger(EmbeddedPostgres.class);

  /** The superuser of the embedded cluster, and the shop's role in it. */
  private static final String USER = "shucheng";

  private static final String DATABASE = "shucheng";

  private final Path folder;
  private final PostgresBinaries programs;
  private final @Nullable FileChannel lock;
  private final boolean created;
  private final int port;

  private EmbeddedPostgres(
      Path folder,
      PostgresBinaries programs,
      @Nullable FileChannel lock,
      boolean created,
      int port) {
    this.folder = folder;
    this.programs = programs;
    this.lock = lock;
    this.created = created;
    this.port = port;
  }

  /**
   * Starts the server on a folder, making cluster and database at the first start.
   *
   * @param folder holds all of it; made where it is missing
   * @param binaries where PostgreSQL's programs are unpacked
   * @param mayJoin whether to use the server of a shop that is open on the same folder
   * @throws DatabaseUnavailableException if it cannot be started; the message says what to do
   */
  public static EmbeddedPostgres start(Path folder, Path binaries, boolean mayJoin) {
    try {
      createPrivate(folder);
      PostgresBinaries programs = PostgresBinaries.in(binaries);
      FileChannel lock = lock(folder.resolve("lock"));
      if (lock == null) {
        return join(folder, programs, mayJoin);
      }
      createCluster(folder, programs);
      stopLeftOver(folder, programs);
      int port = startServer(folder, programs);
      boolean created = createDatabase(folder, port);
      log.info("Embedded PostgreSQL runs on port {}", port);
      return new EmbeddedPostgres(folder, programs, lock, created, port);
    } catch (IOException | SQLException e) {
      throw new DatabaseUnavailableException(
          "the embedded PostgreSQL in %s does not start (%s): see %s"
              .formatted(folder, e.getMessage(), folder.resolve("server.log")),
          e);
    }
  }

  /** Whether this start made the database. */
  public boolean isNew() {
    return created;
  }

  /** Where the shop's database is found. */
  public DatabaseUrl url() {
    return url(DATABASE);
  }

  /** Where another database of the same server is found. */
  public DatabaseUrl url(String database) {
    return new DatabaseUrl(
        "jdbc:postgresql://127.0.0.1:" + port + "/" + database,
        USER,
        password(folder),
        "127.0.0.1",
        port,
        database);
  }

  /** Stops the server, unless it is another process' own; what was committed stays. */
  @Override
  public void close() {
    if (lock == null) {
      return;
    }
    try (lock) {
      stop(folder, programs, "fast");
    } catch (IOException e) {
      log.warn("The embedded PostgreSQL did not stop by itself; the next start ends it", e);
    }
  }

  private static EmbeddedPostgres join(Path folder, PostgresBinaries programs, boolean mayJoin)
      throws IOException {
    if (!mayJoin) {
      throw new DatabaseUnavailableException(
          "the folder %s is in use by another Shucheng: stop that one, or set SHUCHENG_HOME to another folder"
              .formatted(folder.toAbsolutePath().normalize().getParent()));
    }
    int port = Integer.parseInt(Files.readString(folder.resolve("port")).strip());
    return new EmbeddedPostgres(folder, programs, null, false, port);
  }

  private static @Nullable FileChannel lock(Path file) throws IOException {
    FileChannel channel =
        FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    try {
      FileLock held = channel.tryLock();
      if (held != null) {
        return channel;
      }
    } catch (OverlappingFileLockException _) {
      // another owner in this process
    }
    channel.close();
    return null;
  }

  /** Makes the cluster beside its place and moves it there whole, so that no half one is left. */
  private static void createCluster(Path folder, PostgresBinaries programs) throws IOException {
    Path cluster = cluster(folder);
    if (Files.exists(cluster)) {
      return;
    }
    Path making = folder.resolve("cluster.making");
    FileSystemUtils.deleteRecursively(making);
    Path passwordFile = folder.resolve("password");
    Files.deleteIfExists(passwordFile);
    Files.createFile(
        passwordFile,
        PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
    Files.writeString(passwordFile, newPassword());
    Path output = folder.resolve("server.log");
    int exit =
        programs.run(
            output,
            "initdb",
            "--pgdata=" + making.toAbsolutePath(),
            "--username=" + USER,
            "--pwfile=" + passwordFile.toAbsolutePath(),
            "--auth=scram-sha-256",
            "--encoding=UTF8",
            "--locale-provider=builtin",
            "--builtin-locale=C.UTF-8",
            "--locale=C");
    if (exit != 0) {
      throw new IOException("initdb ended with " + exit);
    }
    Files.move(making, cluster, StandardCopyOption.ATOMIC_MOVE);
  }

  private static void stopLeftOver(Path folder, PostgresBinaries programs) throws IOException {
    if (!Files.exists(cluster(folder).resolve("postmaster.pid"))) {
      return;
    }
    int status =
        programs.run(
            folder.resolve("server.log"),
            "pg_ctl",
            "status",
            "--pgdata=" + cluster(folder).toAbsolutePath());
    if (status == 0) {
      log.info("Stopping the PostgreSQL that a killed shop left behind");
      stop(folder, programs, "immediate");
    }
  }

  private static int startServer(Path folder, PostgresBinaries programs) throws IOException {
    int port = freePort();
    int exit =
        programs.run(
            folder.resolve("server.log"),
            "pg_ctl",
            "start",
            "--wait",
            "--pgdata=" + cluster(folder).toAbsolutePath(),
            "--log=" + folder.resolve("server.log").toAbsolutePath(),
            "--options=" + PostgresSettings.options(port));
    if (exit != 0) {
      throw new IOException("pg_ctl start ended with " + exit);
    }
    Files.writeString(folder.resolve("port"), Integer.toString(port));
    return port;
  }

  private static void stop(Path folder, PostgresBinaries programs, String mode) throws IOException {
    int exit =
        programs.run(
            folder.resolve("server.log"),
            "pg_ctl",
            "stop",
            "--wait",
            "--mode=" + mode,
            "--pgdata=" + cluster(folder).toAbsolutePath());
    if (exit != 0) {
      throw new IOException("pg_ctl stop ended with " + exit);
    }
  }

  /** Makes the shop's database unless it is there; tells whether it made it. */
  private static boolean createDatabase(Path folder, int port) throws SQLException {
    Properties properties = new Properties();
    properties.setProperty("user", USER);
    properties.setProperty("password", password(folder));
    try (Connection connection =
            DriverManager.getConnection(
                "jdbc:postgresql://127.0.0.1:" + port + "/postgres", properties);
        Statement statement = connection.createStatement();
        ResultSet found =
            statement.executeQuery(
                "select 1 from pg_database where datname = '" + DATABASE + "'")) {
      if (found.next()) {
        return false;
      }
      statement.execute("create database " + DATABASE);
      return true;
    }
  }

  private static String password(Path folder) {
    try {
      return Files.readString(folder.resolve("password")).strip();
    } catch (IOException e) {
      throw new DatabaseUnavailableException(
          "the embedded database's password is missing: restore "
              + folder.resolve("password")
              + " from a backup",
          e);
    }
  }

  private static String newPassword() {
    byte[] random = new byte[24];
    new SecureRandom().nextBytes(random);
    return HexFormat.of().formatHex(random);
  }

  private static Path cluster(Path folder) {
    return folder.resolve("cluster");
  }

  private static void createPrivate(Path folder) throws IOException {
    Files.createDirectories(folder);
    Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwx------"));
  }

  private static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    }
  }
}
