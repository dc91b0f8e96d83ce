package io.shucheng.ordering.usecase;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;

/**
 * PostgreSQL's own rate on the same server and disk: {@code pgbench -N}, which updates one row,
 * reads it and inserts another in a transaction, and a transaction of one insert alone.
 */
final class Yardstick {

  private static final String INSERT = "insert into commits default values;\n";

  private Yardstick() {}

  static void measure(JdbcConnectionDetails server, int seconds)
      throws IOException, InterruptedException, SQLException {
    try (Connection connection =
            DriverManager.getConnection(
                server.getJdbcUrl(), server.getUsername(), server.getPassword());
        Statement statement = connection.createStatement()) {
      statement.execute("drop database if exists yardstick");
      statement.execute("create database yardstick");
    }
    Path script = Files.writeString(Files.createTempFile("commit", ".sql"), INSERT);
    run(server, List.of("psql", "-q", "-c", "create table commits (id bigserial)", "yardstick"));
    run(server, List.of("pgbench", "-i", "-q", "-s", "10", "yardstick"));
    for (int connections : new int[] {1, 16, 64}) {
      String most = Integer.toString(connections);
      List<String> pgbench =
          List.of("pgbench", "-n", "-M", "prepared", "-c", most, "-j", "2", "-T", "" + seconds);
      run(server, with(pgbench, "-N", "yardstick"));
      run(server, with(pgbench, "-f", script.toString(), "yardstick"));
    }
    Files.delete(script);
  }

  private static List<String> with(List<String> command, String... more) {
    List<String> all = new ArrayList<>(command);
    all.addAll(List.of(more));
    return all;
  }

  private static void run(JdbcConnectionDetails server, List<String> command)
      throws IOException, InterruptedException {
    URI address = URI.create(server.getJdbcUrl().substring("jdbc:".length()));
    ProcessBuilder process = new ProcessBuilder(command).redirectErrorStream(true);
    process.environment().put("PGHOST", address.getHost());
    process.environment().put("PGPORT", Integer.toString(address.getPort()));
    process.environment().put("PGUSER", server.getUsername());
    process.environment().put("PGPASSWORD", server.getPassword());
    Process started = process.start();
    String output = new String(started.getInputStream().readAllBytes(), UTF_8);
    if (started.waitFor() != 0) {
      throw new IllegalStateException(command + ": " + output);
    }
    output
        .lines()
        .filter(line -> line.startsWith("tps"))
        .forEach(line -> System.out.println(String.join(" ", command) + ": " + line));
  }
}
