package io.shucheng.ordering.usecase;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.net.URI;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;

/**
 * PostgreSQL's own rate on the same server and disk: {@code pgbench -N}, which updates one row,
 * reads it and inserts another in a transaction.
 */
final class Yardstick {

  /** As the measured ways are called. */
  static final String WAY = "pgbench";

  private static final Pattern RATE = Pattern.compile("tps = ([\\d.]+) ");
  private static final Pattern DONE = Pattern.compile("actually processed: (\\d+)");
  private static final double PER = 100_000;

  private final JdbcConnectionDetails server;

  /** Makes a database for it on that server. */
  Yardstick(JdbcConnectionDetails server) throws IOException, InterruptedException, SQLException {
    this.server = server;
    try (Connection connection =
            DriverManager.getConnection(
                server.getJdbcUrl(), server.getUsername(), server.getPassword());
        Statement statement = connection.createStatement()) {
      statement.execute("drop database if exists yardstick");
      statement.execute("create database yardstick");
    }
    var _ = run("pgbench", "-i", "-q", "-s", "10", "yardstick");
  }

  /** The processor seconds are PostgreSQL's; what pgbench itself takes is not among them. */
  PlacingRun measure(int connections, int seconds, ProcessorTimes times)
      throws IOException, InterruptedException {
    ProcessorTimes.Seconds before = times.now();
    String output =
        run(
            "pgbench",
            "-n",
            "-N",
            "-M",
            "prepared",
            "-c",
            Integer.toString(connections),
            "-j",
            "2",
            "-T",
            Integer.toString(seconds),
            "yardstick");
    ProcessorTimes.Seconds spent = times.now().since(before);
    long done = Long.parseLong(found(DONE, output));
    return new PlacingRun(
        WAY,
        connections,
        done,
        Double.parseDouble(found(RATE, output)),
        0,
        spent.database() / done * PER);
  }

  private static String found(Pattern pattern, String output) {
    Matcher matcher = pattern.matcher(output);
    if (!matcher.find()) {
      throw new IllegalStateException("pgbench says nothing of " + pattern + ": " + output);
    }
    return matcher.group(1);
  }

  private String run(String... command) throws IOException, InterruptedException {
    URI address = URI.create(server.getJdbcUrl().substring("jdbc:".length()));
    ProcessBuilder process = new ProcessBuilder(command).redirectErrorStream(true);
    process.environment().put("PGHOST", address.getHost());
    process.environment().put("PGPORT", Integer.toString(address.getPort()));
    process.environment().put("PGUSER", server.getUsername());
    process.environment().put("PGPASSWORD", server.getPassword());
    Process started = process.start();
    String output = new String(started.getInputStream().readAllBytes(), UTF_8);
    if (started.waitFor() != 0) {
      throw new IllegalStateException(String.join(" ", command) + ": " + output);
    }
    return output;
  }
}
