package io.shuchengperf.faults;

import io.shuchengperf.shop.UnusableShopException;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * The PostgreSQL that a shop left in its folder, started by itself: a server as any other, which
 * another shop is told by its address.
 */
final class OwnPostgres implements AutoCloseable {

  private final Path folder;
  private final int port;

  private OwnPostgres(Path folder, int port) {
    this.folder = folder;
    this.port = port;
  }

  /**
   * @param home of a shop that was open on it, and is not now
   */
  static OwnPostgres start(Path home) throws IOException {
    OwnPostgres postgres = new OwnPostgres(home.resolve("postgresql"), freePort());
    postgres.control(
        "start",
        "--log=" + postgres.folder.resolve("server.log"),
        "--options=-c port=%d -c listen_addresses=127.0.0.1 -c unix_socket_directories='' -c fsync=on -c synchronous_commit=on -c shared_buffers=256MB -c random_page_cost=1.1 -c jit=off -c max_connections=100 -c timezone=UTC -c shared_preload_libraries=pg_stat_statements"
            .formatted(postgres.port));
    return postgres;
  }

  int port() {
    return port;
  }

  /** As {@code DATABASE_URL} has it, at another port that leads here. */
  String url(int through) throws IOException {
    return "postgresql://shucheng:%s@127.0.0.1:%d/shucheng"
        .formatted(Files.readString(folder.resolve("password")).strip(), through);
  }

  /** How many clients it serves: a process for each. */
  long clients() throws IOException {
    long pid =
        Long.parseLong(Files.readAllLines(cluster().resolve("postmaster.pid")).getFirst().strip());
    return ProcessHandle.of(pid).stream()
        .flatMap(ProcessHandle::children)
        .filter(OwnPostgres::servesAClient)
        .count();
  }

  private static boolean servesAClient(ProcessHandle process) {
    try {
      return Files.readString(Path.of("/proc", Long.toString(process.pid()), "cmdline"))
          .contains("127.0.0.1(");
    } catch (IOException _) {
      return false;
    }
  }

  @Override
  public void close() throws IOException {
    control("stop", "--mode=fast");
  }

  private void control(String what, String... options) throws IOException {
    List<String> command = new ArrayList<>();
    // PostgreSQL refuses to run as root, which is nobody in a namespace of its own
    if (System.getProperty("user.name").equals("root")) {
      command.addAll(List.of("unshare", "-U"));
    }
    command.addAll(List.of(program("pg_ctl").toString(), what, "--wait", "--pgdata=" + cluster()));
    command.addAll(List.of(options));
    try {
      int exit =
          new ProcessBuilder(command)
              .redirectErrorStream(true)
              .redirectOutput(folder.resolve("control.log").toFile())
              .start()
              .waitFor();
      if (exit != 0) {
        throw new UnusableShopException(
            "pg_ctl %s ended with %d: see %s".formatted(what, exit, folder.resolve("control.log")));
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new UnusableShopException("interrupted while PostgreSQL was told to " + what, e);
    }
  }

  private Path cluster() {
    return folder.resolve("cluster");
  }

  private Path program(String name) throws IOException {
    try (Stream<Path> files = Files.walk(folder.getParent(), 6)) {
      return files
          .filter(file -> file.endsWith(Path.of("bin", name)))
          .findFirst()
          .orElseThrow(() -> new UnusableShopException("no " + name + " in " + folder));
    }
  }

  private static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    }
  }
}
