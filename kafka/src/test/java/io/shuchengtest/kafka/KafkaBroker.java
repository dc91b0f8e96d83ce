package io.shuchengtest.kafka;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.kafka.common.Uuid;
import org.apache.kafka.metadata.storage.Formatter;
import org.apache.kafka.server.common.MetadataVersion;

/** A broker that is its own controller, in a process that ends with the tests. */
public final class KafkaBroker implements AutoCloseable {

  private final int port;
  private final Path folder;
  private final Path settings;
  private Process process;

  /** One that is not running yet. */
  public KafkaBroker() {
    try {
      port = freePort();
      int controller = freePort();
      folder = Files.createTempDirectory(Files.createDirectories(Path.of("target")), "kafka");
      settings =
          Files.writeString(
              folder.resolve("server.properties"),
              """
              process.roles=broker,controller
              node.id=1
              controller.quorum.voters=1@127.0.0.1:%2$d
              listeners=PLAINTEXT://127.0.0.1:%1$d,CONTROLLER://127.0.0.1:%2$d
              controller.listener.names=CONTROLLER
              log.dirs=%3$s
              offsets.topic.replication.factor=1
              auto.create.topics.enable=false
              """
                  .formatted(port, controller, logs()));
      format();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    Runtime.getRuntime().addShutdownHook(new Thread(this::kill));
  }

  /** Where it is, running or not. */
  public String address() {
    return "127.0.0.1:" + port;
  }

  /** Starts it unless it runs, also after it was killed; it takes a moment until it answers. */
  public void start() {
    if (process != null && process.isAlive()) {
      return;
    }
    try {
      process =
          new ProcessBuilder(
                  Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                  "-Xmx256m",
                  "-XX:TieredStopAtLevel=1",
                  "-cp",
                  System.getProperty(
                      "surefire.test.class.path", System.getProperty("java.class.path")),
                  "kafka.Kafka",
                  settings.toString())
              .redirectErrorStream(true)
              .redirectOutput(ProcessBuilder.Redirect.appendTo(folder.resolve("output").toFile()))
              .start();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Ends it as a power cut would. */
  public void kill() {
    if (process != null) {
      process.destroyForcibly().onExit().join();
    }
  }

  @Override
  public void close() {
    kill();
  }

  private Path logs() {
    return folder.resolve("logs").toAbsolutePath();
  }

  private void format() {
    try {
      new Formatter()
          .setNodeId(1)
          .setClusterId(Uuid.randomUuid().toString())
          .setDirectories(List.of(logs().toString()))
          .setMetadataLogDirectory(logs().toString())
          .setControllerListenerName("CONTROLLER")
          .setReleaseVersion(MetadataVersion.LATEST_PRODUCTION)
          .run();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (Exception e) {
      throw new IllegalStateException("the broker's folder cannot be made", e);
    }
  }

  private static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    }
  }
}
