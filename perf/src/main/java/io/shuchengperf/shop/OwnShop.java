package io.shuchengperf.shop;

import io.shuchengperf.machine.ShopProcesses;
import io.shuchengperf.shop.Exchange.Call;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** The one binary as a process of the laboratory's own, a demo on a folder of its own. */
public final class OwnShop implements AutoCloseable {

  public static final String PASSWORD = "for-the-laboratory-only";

  private static final String OPEN = "Shucheng is open at ";
  private static final Duration TO_OPEN = Duration.ofMinutes(4);

  private final Process process;
  private final URI url;
  private final URI management;
  private final List<String> output = Collections.synchronizedList(new ArrayList<>());
  private final CompletableFuture<Void> open = new CompletableFuture<>();

  private OwnShop(Process process, int port, int management) {
    this.process = process;
    this.url = URI.create("http://localhost:" + port);
    this.management = URI.create("http://localhost:" + management);
    Thread.ofVirtual().start(this::read);
  }

  /** Starts it at free ports, in the way that starts quickest, and returns at once. */
  public static OwnShop start(Path jar, Path home, Map<String, String> environment) {
    return start(ShopProgram.quick(jar), home, environment);
  }

  /** As {@link #start}, in the way it runs quickest once it is warm. */
  public static OwnShop startToMeasure(Path jar, Path home, Map<String, String> environment) {
    return startToMeasure(jar, home, environment, 1);
  }

  /**
   * As {@link #startToMeasure(Path, Path, Map)}.
   *
   * @param gigabytes of heap at most
   */
  public static OwnShop startToMeasure(
      Path jar, Path home, Map<String, String> environment, int gigabytes) {
    return start(
        ShopProgram.plain(jar, List.of("-Xmx%dg".formatted(gigabytes))), home, environment);
  }

  /** As {@link #start(Path, Path, Map)}, in any way. */
  public static OwnShop start(ShopProgram program, Path home, Map<String, String> environment) {
    int port = freePort();
    int management = freePort();
    ProcessBuilder starting = process(program, home);
    starting.environment().put("SERVER_PORT", Integer.toString(port));
    starting.environment().put("MANAGEMENT_PORT", Integer.toString(management));
    starting.environment().put("SHUCHENG_DEMO", "true");
    starting.environment().put("SHUCHENG_DEMO_PASSWORD", PASSWORD);
    starting.environment().put("SHUCHENG_THROTTLING", "off");
    starting.environment().putAll(environment);
    try {
      return new OwnShop(starting.start(), port, management);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Runs one command on the folder of a shop, open or not, and returns what it said. */
  public static Said command(Path jar, Path home, String... command) {
    try {
      Process running = process(ShopProgram.quick(jar).with(List.of(command)), home).start();
      String text = new String(running.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      return new Said(running.waitFor(), text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new UnusableShopException("interrupted while a command ran", e);
    }
  }

  /** A command's end. */
  public record Said(int exit, String text) {}

  private static ProcessBuilder process(ShopProgram program, Path home) {
    ProcessBuilder process = new ProcessBuilder(program.command()).redirectErrorStream(true);
    Map<String, String> variables = process.environment();
    variables
        .keySet()
        .removeIf(name -> name.startsWith("SHUCHENG_") || name.startsWith("DATABASE_"));
    variables.put("SHUCHENG_HOME", home.toString());
    return process;
  }

  /** Waits for the line that tells that the shop is open. */
  public OwnShop awaitOpen() {
    return awaitOpen(TO_OPEN);
  }

  /** As {@link #awaitOpen()}, for as long as the shop may take. */
  public OwnShop awaitOpen(Duration most) {
    try {
      open.get(most.toNanos(), TimeUnit.NANOSECONDS);
      return this;
    } catch (TimeoutException | ExecutionException e) {
      process.destroyForcibly();
      throw new UnusableShopException(
          "the shop did not open:\n" + String.join("\n", List.copyOf(output)), e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new UnusableShopException("interrupted while the shop opened", e);
    }
  }

  public URI url() {
    return url;
  }

  /** Where its metrics and its health are. */
  public URI management() {
    return management;
  }

  /** Its process and its PostgreSQL, once it is open. */
  public ShopProcesses processes() {
    return ShopProcesses.listeningOn(url.getPort());
  }

  public long pid() {
    return process.pid();
  }

  /** Whether it has said so. */
  public boolean isOpen() {
    return open.isDone() && !open.isCompletedExceptionally();
  }

  public boolean isAlive() {
    return process.isAlive();
  }

  /** Events that wait for their listeners; negative where the shop cannot tell. */
  public double backlog() {
    return gauge("shucheng_events_backlog").orElse(-1);
  }

  /** What a gauge tells; empty where the shop has none of that name, or nothing to tell by it. */
  public OptionalDouble gauge(String name) {
    return metric(name, "");
  }

  /**
   * What a gauge or a counter tells, the first of that name and label; else as {@link
   * #gauge(String)}.
   *
   * @param label such as {@code cache="book-answers"}; may be empty
   */
  public OptionalDouble metric(String name, String label) {
    try (Exchange operations = new Exchange(management)) {
      return operations
          .send(Call.get("/actuator/prometheus", null))
          .body()
          .lines()
          .filter(line -> line.startsWith(name + " ") || line.startsWith(name + "{"))
          .filter(line -> line.contains(label))
          .mapToDouble(line -> Double.parseDouble(line.substring(line.lastIndexOf(' ') + 1)))
          .filter(value -> !Double.isNaN(value))
          .findFirst();
    } catch (IOException _) {
      return OptionalDouble.empty();
    }
  }

  /** Writes what its threads do into a folder: those of the system, and all with virtual ones. */
  public void dumpThreads(Path folder, String name) {
    Path all = folder.resolve(name + "-all.txt").toAbsolutePath();
    jcmd(folder.resolve(name + "-system.txt"), "Thread.print", "-l");
    jcmd(folder.resolve(name + ".log"), "Thread.dump_to_file", "-overwrite", all.toString());
  }

  private void jcmd(Path output, String... command) {
    List<String> jcmd = new ArrayList<>();
    jcmd.add(Path.of(System.getProperty("java.home"), "bin", "jcmd").toString());
    jcmd.add(Long.toString(pid()));
    jcmd.addAll(List.of(command));
    try {
      Process running =
          new ProcessBuilder(jcmd)
              .redirectErrorStream(true)
              .redirectOutput(output.toFile())
              .start();
      if (!running.waitFor(30, TimeUnit.SECONDS)) {
        running.destroyForcibly();
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new UnusableShopException("interrupted while threads were dumped", e);
    }
  }

  /** SIGKILL; its PostgreSQL stays. */
  public void kill() {
    process.destroyForcibly();
    awaitEnd();
  }

  /** SIGTERM; its PostgreSQL ends with it. */
  @Override
  public void close() {
    process.destroy();
    awaitEnd();
  }

  private void awaitEnd() {
    try {
      if (!process.waitFor(1, TimeUnit.MINUTES)) {
        process.destroyForcibly();
        throw new UnusableShopException(
            "the shop did not end within a minute of SIGTERM and was killed");
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new UnusableShopException("interrupted while the shop ended", e);
    }
  }

  private void read() {
    try (BufferedReader reader = process.inputReader(StandardCharsets.UTF_8)) {
      reader
          .lines()
          .forEach(
              line -> {
                output.add(line);
                if (line.startsWith(OPEN)) {
                  open.complete(null);
                }
              });
    } catch (IOException | UncheckedIOException _) {
      // it was killed in the middle of a line
    }
    open.completeExceptionally(new UnusableShopException("the shop ended"));
  }

  private static int freePort() {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
