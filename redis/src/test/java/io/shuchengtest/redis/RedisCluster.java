package io.shuchengtest.redis;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.lettuce.core.api.sync.RedisCommands;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.awaitility.Awaitility;

/** Three masters and a replica of each, in processes. */
public final class RedisCluster implements AutoCloseable {

  private static final int MASTERS = 3;
  private static final int SLOTS = 16_384;
  private static final Duration LONG = Duration.ofSeconds(60);

  private static final List<String> OPTIONS =
      List.of(
          "--cluster-enabled", "yes",
          "--cluster-node-timeout", "1000",
          "--cluster-replica-validity-factor", "0",
          "--repl-diskless-sync-delay", "0");

  private final List<Integer> ports = new ArrayList<>();
  private final List<RedisProcess> processes = new ArrayList<>();

  private RedisCluster() {}

  public static RedisCluster start() {
    assumeTrue(
        RedisProcess.isInstalled(),
        "skipped: no redis-server on the PATH (Debian: apt install redis-server)");
    RedisCluster cluster = new RedisCluster();
    for (int i = 0; i < 2 * MASTERS; i++) {
      cluster.add();
    }
    cluster.introduce();
    cluster.assignSlots();
    cluster.replicate();
    return cluster;
  }

  public String url() {
    return ports.stream()
        .limit(MASTERS)
        .map(port -> "127.0.0.1:" + port)
        .collect(Collectors.joining(",", "redis://", ""));
  }

  /** Kills a master, after which its replica takes over. */
  public void killAMaster() {
    processes.getFirst().kill();
  }

  /** Whether all slots are served, as another node sees it. */
  public boolean isWhole() {
    return say(1, RedisCommands::clusterInfo).contains("cluster_state:ok");
  }

  @Override
  public void close() {
    processes.forEach(RedisProcess::kill);
  }

  private void add() {
    int port = freeBusPort();
    RedisProcess process = new RedisProcess(port, OPTIONS);
    process.start();
    RedisServer.awaitAnswer(port, "");
    ports.add(port);
    processes.add(process);
  }

  /** Nodes talk to each other at a port that is 10,000 higher. */
  private static int freeBusPort() {
    int port = RedisServer.freePort();
    while (port > 55_000) {
      port -= 10_000;
    }
    return port;
  }

  private void introduce() {
    for (int i = 1; i < ports.size(); i++) {
      int other = ports.get(i);
      say(0, commands -> commands.clusterMeet("127.0.0.1", other));
    }
    Awaitility.await().atMost(LONG).until(() -> allSay("cluster_known_nodes:" + 2 * MASTERS));
  }

  private void assignSlots() {
    for (int i = 0; i < MASTERS; i++) {
      int[] slots = IntStream.range(SLOTS * i / MASTERS, SLOTS * (i + 1) / MASTERS).toArray();
      say(i, commands -> commands.clusterAddSlots(slots));
    }
    Awaitility.await().atMost(LONG).until(() -> allSay("cluster_state:ok"));
  }

  private void replicate() {
    for (int i = 0; i < MASTERS; i++) {
      String master = say(i, RedisCommands::clusterMyId);
      say(MASTERS + i, commands -> commands.clusterReplicate(master));
    }
    for (int i = MASTERS; i < 2 * MASTERS; i++) {
      int replica = i;
      Awaitility.await()
          .atMost(LONG)
          .until(
              () ->
                  say(replica, commands -> commands.info("replication"))
                      .contains("master_link_status:up"));
    }
  }

  private boolean allSay(String line) {
    for (int i = 0; i < ports.size(); i++) {
      if (!say(i, RedisCommands::clusterInfo).contains(line)) {
        return false;
      }
    }
    return true;
  }

  private <T> T say(int node, Function<RedisCommands<String, byte[]>, T> what) {
    return RedisServer.say(ports.get(node), "", what);
  }
}
