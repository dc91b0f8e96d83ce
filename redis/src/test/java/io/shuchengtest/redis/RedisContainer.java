package io.shuchengtest.redis;

import java.util.ArrayList;
import java.util.List;
import org.testcontainers.containers.GenericContainer;
import org.testcontainers.containers.wait.strategy.Wait;
import org.testcontainers.utility.DockerImageName;

/** A Redis in a container, at the same port whenever it is started. */
final class RedisContainer implements RedisServer.Machine {

  private static final DockerImageName IMAGE = DockerImageName.parse("redis:8");
  private static final int PORT = 6379;

  private final GenericContainer<?> container = new GenericContainer<>(IMAGE);
  private boolean paused;

  RedisContainer(int port, List<String> options) {
    List<String> command = new ArrayList<>(List.of("redis-server", "--save", ""));
    command.addAll(options);
    container.setCommandParts(command.toArray(String[]::new));
    container.setExposedPorts(List.of(PORT));
    container.setPortBindings(List.of(port + ":" + PORT));
    container.setWaitStrategy(Wait.forListeningPort());
  }

  @Override
  public void start() {
    if (container.getContainerId() == null) {
      container.start();
    } else {
      container.getDockerClient().startContainerCmd(container.getContainerId()).exec();
    }
  }

  @Override
  public void kill() {
    if (container.getContainerId() != null && container.isRunning()) {
      container.getDockerClient().killContainerCmd(container.getContainerId()).exec();
    }
  }

  @Override
  public void stop() {
    container.getDockerClient().pauseContainerCmd(container.getContainerId()).exec();
    paused = true;
  }

  @Override
  public void goOn() {
    if (paused) {
      container.getDockerClient().unpauseContainerCmd(container.getContainerId()).exec();
      paused = false;
    }
  }
}
