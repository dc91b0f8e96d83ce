package io.shucheng.kafka.client;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.shucheng.kafka.domain.RingForm;
import io.shucheng.platform.threads.Follower;
import io.shucheng.platform.threads.Follower.Hints;
import io.shuchengtest.kafka.KafkaBroker;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.atomic.AtomicLong;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Nodes that hear each other over a real broker, which comes and goes. */
class KafkaBellIntegrationTests {

  private static final Duration LONG = Duration.ofSeconds(60);
  private static final String TOPIC = "rings";

  private static KafkaBroker broker;

  private final Node one = new Node();
  private final Node other = new Node();

  @BeforeAll
  static void makeABroker() {
    broker = new KafkaBroker();
  }

  @AfterAll
  static void endIt() {
    broker.close();
  }

  @AfterEach
  void closeNodes() {
    one.close();
    other.close();
  }

  /** What follows a truth and is told of it by nothing but the bell. */
  private static final class Node implements AutoCloseable {

    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
    private final KafkaBell bell =
        new KafkaBell(broker.address(), TOPIC, Map.of(), new RingForm("1.1"), meters);
    private final List<Follower> followers =
        List.of(
            new Follower("ringing", Duration.ofSeconds(1), bell::rung, bell.ringing()),
            new Follower("listening", Duration.ofSeconds(1), Hints.NONE, bell.listening()));
    private final AtomicLong seen = new AtomicLong();

    void open(AtomicLong truth) {
      bell.listen(() -> seen.set(truth.get()));
      followers.forEach(Follower::start);
    }

    boolean isConnected() {
      Gauge gauge = meters.get("shucheng.kafka.connected").gauge();
      return gauge.value() == 1;
    }

    double heard(String kind) {
      Counter counter = meters.get("shucheng.kafka.heard").tag("kind", kind).counter();
      return counter.count();
    }

    double rings(String result) {
      Counter counter = meters.get("shucheng.kafka.rings").tag("result", result).counter();
      return counter.count();
    }

    @Override
    public void close() {
      followers.forEach(Follower::stop);
    }
  }

  @Test
  void nodesThatWereOpenedBeforeKafkaHearEachOtherOnceItIsThere() {
    broker.kill();
    AtomicLong truth = new AtomicLong();
    one.open(truth);
    other.open(truth);
    truth.set(1);
    one.bell.ring();
    await().atMost(LONG).until(() -> one.rings("failed") > 0);
    assertThat(one.isConnected()).isFalse();

    broker.start();
    await().atMost(LONG).until(() -> one.isConnected() && other.isConnected());
    truth.set(2);
    one.bell.ring();

    await().atMost(LONG).until(() -> one.seen.get() == 2 && other.seen.get() == 2);
  }

  @Test
  void whatIsRungWhileARingIsUnderWayIsOneRing() {
    broker.start();
    AtomicLong truth = new AtomicLong();
    one.open(truth);
    other.open(truth);
    await().atMost(LONG).until(() -> one.isConnected() && other.isConnected());
    for (int i = 0; i < 100_000; i++) {
      truth.incrementAndGet();
      one.bell.ring();
    }

    await().atMost(LONG).until(() -> other.seen.get() == 100_000);
    assertThat(one.rings("sent")).isBetween(1.0, 50_000.0);
  }

  @Test
  void whatIsForeignMalformedOrHugeIsCountedAndHarmsNobody() throws Exception {
    broker.start();
    AtomicLong truth = new AtomicLong();
    one.open(truth);
    await().atMost(LONG).until(one::isConnected);
    truth.set(1);
    try (KafkaProducer<byte[], byte[]> stranger =
        new KafkaProducer<>(
            Map.of(ProducerConfig.BOOTSTRAP_SERVERS_CONFIG, broker.address()),
            new ByteArraySerializer(),
            new ByteArraySerializer())) {
      stranger.send(new ProducerRecord<>(TOPIC, new RingForm("1.2").write())).get();
      stranger.send(new ProducerRecord<>(TOPIC, "nonsense".getBytes(US_ASCII))).get();
      stranger.send(new ProducerRecord<>(TOPIC, null)).get();
      stranger.send(new ProducerRecord<>(TOPIC, new byte[900])).get();
    }
    await().atMost(LONG).until(() -> one.heard("foreign") == 1 && one.heard("malformed") == 3);
    assertThat(one.seen).hasValue(0);

    one.bell.ring();
    await().atMost(LONG).until(() -> one.seen.get() == 1);
    assertThat(one.isConnected()).isTrue();
  }

  @Test
  void whateverBecomesOfKafkaAllNodesAreLevelInTheEnd() {
    Random random = new Random(2026);
    broker.start();
    AtomicLong truth = new AtomicLong();
    one.open(truth);
    other.open(truth);
    for (int round = 0; round < 4; round++) {
      int commits = random.nextInt(1, 50);
      int killedAt = random.nextInt(commits);
      for (int i = 0; i < commits; i++) {
        truth.incrementAndGet();
        (random.nextBoolean() ? one : other).bell.ring();
        if (i == killedAt) {
          broker.kill();
        }
      }
      broker.start();
      // a change whose ring was lost is read when Kafka is found again
      await()
          .atMost(LONG)
          .until(() -> one.seen.get() == truth.get() && other.seen.get() == truth.get());
    }
  }
}
