package io.shucheng.endtoend;

import io.shuchengtest.ShopClient;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** The one binary in a process of its own, as an operator runs it. */
final class ShopProcess implements AutoCloseable {

  private static final String OPEN = "Shucheng is open at ";
  private static final String END = "\u0000";

  /** The second compiler's work is worth its while only in a process that lives longer. */
  private static final String SHORT_LIVED = "-XX:TieredStopAtLevel=1";

  private final Process process;
  private final int port;
  private final BlockingQueue<String> lines = new LinkedBlockingQueue<>();
  private final List<String> output = new ArrayList<>();

  private ShopProcess(Process process, int port) {
    this.process = process;
    this.port = port;
    Thread.ofVirtual().start(this::read);
  }

  /** Starts it on a home folder, at free ports unless the environment names others. */
  static ShopProcess start(Path home, Map<String, String> environment, String... arguments) {
    String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
    String jar = System.getProperty("shucheng.jar", "target/shucheng.jar");
    List<String> program = new ArrayList<>(List.of(java, "-Xmx1g", "-XX:+UseSerialGC"));
    program.addAll(List.of(SHORT_LIVED, "-jar", jar));
    return start(program, home, environment, arguments);
  }

  /** As {@link #start}, by the launcher of an installed shop, which has to use its AOT cache. */
  static ShopProcess startInstalled(
      Path launcher, Path home, Map<String, String> environment, String... arguments) {
    Map<String, String> all = new HashMap<>(environment);
    all.put("JAVA_OPTIONS", "-XX:AOTMode=on " + SHORT_LIVED);
    return start(List.of(launcher.toString()), home, all, arguments);
  }

  private static ShopProcess start(
      List<String> program, Path home, Map<String, String> environment, String... arguments) {
    List<String> command = new ArrayList<>(program);
    command.addAll(List.of(arguments));
    ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
    int port = freePort();
    Map<String, String> variables = builder.environment();
    variables
        .keySet()
        .removeIf(name -> name.startsWith("SHUCHENG_") || name.startsWith("DATABASE_"));
    variables.put("SERVER_PORT", Integer.toString(port));
    variables.put("MANAGEMENT_PORT", Integer.toString(freePort()));
    variables.put("SHUCHENG_HOME", home.toString());
    variables.putAll(environment);
    try {
      return new ShopProcess(builder.start(), Integer.parseInt(variables.get("SERVER_PORT")));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Waits for the line that tells that the shop is open. */
  ShopClient awaitOpen() {
    while (true) {
      String line = next();
      if (line == null) {
        throw new AssertionError("it ended before it was open:\n" + String.join("\n", output));
      }
      if (line.startsWith(OPEN)) {
        return ShopClient.at(port);
      }
    }
  }

  /** Waits for its end. */
  int awaitExit() {
    try {
      if (!process.waitFor(8, TimeUnit.MINUTES)) {
        throw new AssertionError("it did not end:\n" + String.join("\n", output));
      }
      while (next() != null) {
        // the rest of what it says
      }
      return process.exitValue();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  /** Everything it said so far. */
  List<String> output() {
    return List.copyOf(output);
  }

  int port() {
    return port;
  }

  /** kill -9. */
  void kill() {
    process.destroyForcibly();
    awaitExit();
  }

  /** SIGTERM. */
  void askToEnd() {
    process.destroy();
  }

  /** SIGTERM, and its end. */
  int terminate() {
    askToEnd();
    return awaitExit();
  }

  /** Whether it takes new connections. */
  boolean accepts() {
    try (Socket _ = new Socket("localhost", port)) {
      return true;
    } catch (IOException _) {
      return false;
    }
  }

  @Override
  public void close() {
    if (process.isAlive()) {
      terminate();
    }
  }

  private @Nullable String next() {
    try {
      String line = lines.poll(5, TimeUnit.MINUTES);
      if (line == null) {
        throw new AssertionError("it says nothing more:\n" + String.join("\n", output));
      }
      if (line.equals(END)) {
        lines.add(END);
        return null;
      }
      output.add(line);
      return line;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  private void read() {
    try (BufferedReader reader = process.inputReader(StandardCharsets.UTF_8)) {
      reader.lines().forEach(lines::add);
    } catch (IOException | UncheckedIOException e) {
      lines.add("its output broke off: " + e.getMessage());
    }
    lines.add(END);
  }

  static int freePort() {
    try (ServerSocket socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
