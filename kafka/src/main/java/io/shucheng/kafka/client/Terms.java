package io.shucheng.kafka.client;

import io.shucheng.kafka.domain.RingForm;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.apache.kafka.clients.CommonClientConfigs;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.producer.ProducerConfig;

/** How Kafka is spoken to. */
final class Terms {

  /** So long Kafka may take for anything; the shop's end waits no longer. */
  static final Duration PATIENCE = Duration.ofSeconds(2);

  private static final int PATIENCE_MS = (int) PATIENCE.toMillis();

  private final String servers;
  private final String topic;
  private final Map<String, String> properties;

  Terms(String servers, String topic, Map<String, String> properties) {
    this.servers = servers;
    this.topic = topic;
    this.properties = Map.copyOf(properties);
  }

  String servers() {
    return servers;
  }

  String topic() {
    return topic;
  }

  /** Tries again soon, for a node is to hear within seconds of Kafka's return. */
  Map<String, Object> admin() {
    Map<String, Object> terms = new HashMap<>(properties);
    terms.put(CommonClientConfigs.BOOTSTRAP_SERVERS_CONFIG, servers);
    terms.put(CommonClientConfigs.RECONNECT_BACKOFF_MAX_MS_CONFIG, 1_000);
    terms.put(CommonClientConfigs.REQUEST_TIMEOUT_MS_CONFIG, PATIENCE_MS);
    terms.put(CommonClientConfigs.DEFAULT_API_TIMEOUT_MS_CONFIG, PATIENCE_MS);
    // nobody reads the broker's figures of this client
    terms.put(CommonClientConfigs.ENABLE_METRICS_PUSH_CONFIG, false);
    return terms;
  }

  /** Without a group: each node reads everything, and none remembers how far. */
  Map<String, Object> consumer() {
    Map<String, Object> terms = admin();
    terms.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
    terms.put(ConsumerConfig.ALLOW_AUTO_CREATE_TOPICS_CONFIG, false);
    // where messages went unread, the listeners are to be told
    terms.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "none");
    terms.put(ConsumerConfig.FETCH_MAX_BYTES_CONFIG, 64 * 1024);
    terms.put(ConsumerConfig.MAX_PARTITION_FETCH_BYTES_CONFIG, 64 * 1024);
    return terms;
  }

  Map<String, Object> producer() {
    Map<String, Object> terms = admin();
    terms.remove(CommonClientConfigs.DEFAULT_API_TIMEOUT_MS_CONFIG);
    terms.put(ProducerConfig.ACKS_CONFIG, "1");
    terms.put(ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG, false);
    terms.put(ProducerConfig.LINGER_MS_CONFIG, 0);
    terms.put(ProducerConfig.MAX_BLOCK_MS_CONFIG, (long) PATIENCE_MS);
    terms.put(ProducerConfig.REQUEST_TIMEOUT_MS_CONFIG, PATIENCE_MS / 2);
    terms.put(ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG, PATIENCE_MS);
    terms.put(ProducerConfig.BUFFER_MEMORY_CONFIG, 64L * 1024);
    terms.put(ProducerConfig.BATCH_SIZE_CONFIG, RingForm.LONGEST);
    return terms;
  }
}
