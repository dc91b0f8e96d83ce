package io.shucheng.redis.lettuce;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.shuchengtest.redis.RedisCluster;
import java.time.Duration;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Values in a cluster of three masters. */
class RedisClusterIntegrationTests {

  private static final int BOOKS = 100;
  private static final Duration LONG = Duration.ofSeconds(60);

  @Test
  void valuesLieOnAllMastersAndAReplicaTakesOver() {
    try (RedisCluster cluster = RedisCluster.start();
        Node one = Node.at(cluster.url()).awaitConnection();
        Node other = Node.at(cluster.url()).awaitConnection()) {
      IntStream.range(0, BOOKS).forEach(i -> one.put("book" + i, 1, "text"));
      assertThat(found(other)).isEqualTo(BOOKS);
      one.outdate("book7", 2);
      assertThat(other.find("book7")).isNull();

      cluster.killAMaster();
      assertThat(found(other)).as("what lies on the others").isLessThan(BOOKS);
      await().atMost(LONG).until(cluster::isWhole);

      await().atMost(LONG).until(() -> isAllWritten(one));
      await().atMost(LONG).until(() -> found(other) == BOOKS);
    }
  }

  private static long found(Node node) {
    return IntStream.range(0, BOOKS).filter(i -> node.find("book" + i) != null).count();
  }

  private static boolean isAllWritten(Node node) {
    double before = node.tellings("value", "taken");
    IntStream.range(0, BOOKS).forEach(i -> node.put("book" + i, 3, "text"));
    return node.tellings("value", "taken") - before == BOOKS;
  }
}
