package io.shuchengtest.redis;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/** The {@code redis-server} that is installed, in a process that ends with the tests. */
final class RedisProcess implements RedisServer.Machine {

  private final List<String> command;
  private final Path folder;
  private Process process;

  RedisProcess(int port, List<String> options) {
    try {
      folder = Files.createTempDirectory(Files.createDirectories(Path.of("target")), "redis");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    command = new ArrayList<>(List.of("redis-server", "--port", Integer.toString(port)));
    command.addAll(List.of("--bind", "127.0.0.1", "--save", "", "--dir", folder.toString()));
    command.addAll(options);
    Runtime.getRuntime().addShutdownHook(new Thread(this::kill));
  }

  static boolean isInstalled() {
    return Stream.of(System.getenv("PATH").split(File.pathSeparator, -1))
        .anyMatch(folder -> Files.isExecutable(Path.of(folder, "redis-server")));
  }

  @Override
  public void start() {
    try {
      process =
          new ProcessBuilder(command)
              .redirectErrorStream(true)
              .redirectOutput(ProcessBuilder.Redirect.appendTo(folder.resolve("log").toFile()))
              .start();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void kill() {
    if (process != null) {
      process.destroyForcibly().onExit().join();
    }
  }

  @Override
  public void stop() {
    signal("-STOP");
  }

  @Override
  public void goOn() {
    if (process != null && process.isAlive()) {
      signal("-CONT");
    }
  }

  private void signal(String signal) {
    try {
      String pid = Long.toString(Objects.requireNonNull(process).pid());
      int said = new ProcessBuilder("kill", signal, pid).inheritIO().start().waitFor();
      if (said != 0) {
        throw new IllegalStateException("kill " + signal + " " + pid + " ended with " + said);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }
}
