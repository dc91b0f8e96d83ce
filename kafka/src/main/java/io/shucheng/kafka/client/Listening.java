package io.shucheng.kafka.client;

import io.shucheng.kafka.domain.RingForm;
import io.shucheng.platform.threads.Follower;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.CloseOptions;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.TopicExistsException;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Hears the rings of all nodes. It begins at the topic's end, and whenever it begins tells the
 * listeners that they may have missed something. Used by one thread.
 */
final class Listening implements Follower.Work {

  private static final Logger LOG = LoggerFactory.getLogger(Listening.class);

  /** At a stop as long is waited. */
  private static final Duration WAIT = Duration.ofMillis(250);

  /** A consumer hides it when brokers are gone, so that it is asked for. */
  private static final Duration PROBE = Duration.ofSeconds(2);

  private final Terms terms;
  private final RingForm form;
  private final Runnable tellAll;
  private final Meters meters;
  private @Nullable KafkaConsumer<byte[], byte[]> consumer;
  private List<TopicPartition> partitions = List.of();
  private long probed;
  private boolean troubled;

  Listening(Terms terms, RingForm form, Runnable tellAll, Meters meters) {
    this.terms = terms;
    this.form = form;
    this.tellAll = tellAll;
    this.meters = meters;
  }

  @Override
  public boolean step() {
    try {
      if (consumer == null) {
        open();
      }
      listen();
      return true;
    } catch (KafkaException e) {
      close();
      troubled(e);
      return false;
    }
  }

  private void open() {
    KafkaConsumer<byte[], byte[]> opened =
        new KafkaConsumer<>(
            terms.consumer(), new ByteArrayDeserializer(), new ByteArrayDeserializer());
    consumer = opened;
    partitions = partitions(opened);
    if (partitions.isEmpty()) {
      makeTopic();
      partitions = partitions(opened);
    }
    if (partitions.isEmpty()) {
      throw new KafkaException("the topic is not known yet");
    }
    opened.assign(partitions);
    opened.seekToEnd(partitions);
    // the end is where it is now, not where it will be at the first poll
    partitions.forEach(opened::position);
    probed = System.nanoTime();
    meters.connected(true);
    if (troubled) {
      LOG.info("Kafka at {} is listened to again", terms.servers());
      troubled = false;
    }
    tellAll.run();
  }

  private List<TopicPartition> partitions(KafkaConsumer<byte[], byte[]> from) {
    return from.partitionsFor(terms.topic()).stream()
        .map(partition -> new TopicPartition(partition.topic(), partition.partition()))
        .toList();
  }

  /** Rings are worth nothing after a moment; the broker decides how many copies it keeps. */
  private void makeTopic() {
    NewTopic topic =
        new NewTopic(terms.topic(), Optional.of(1), Optional.empty())
            .configs(
                Map.of(
                    "cleanup.policy", "delete",
                    "retention.ms", "600000",
                    "segment.ms", "600000",
                    "max.message.bytes", "1024"));
    Admin admin = Admin.create(terms.admin());
    try {
      admin
          .createTopics(List.of(topic))
          .all()
          .get(2 * Terms.PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
    } catch (ExecutionException e) {
      if (!(e.getCause() instanceof TopicExistsException)) {
        throw notMade(e.getCause());
      }
    } catch (TimeoutException e) {
      throw notMade(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw notMade(e);
    } finally {
      admin.close(Duration.ZERO);
    }
  }

  private KafkaException notMade(@Nullable Throwable cause) {
    return new KafkaException(
        "the topic '%s' is not there and cannot be made (%s). Make it, or let the shop's user do so"
            .formatted(terms.topic(), cause == null ? "" : cause.getMessage()));
  }

  private void listen() {
    KafkaConsumer<byte[], byte[]> open = consumer;
    if (open == null) {
      return;
    }
    boolean rung = false;
    for (ConsumerRecord<byte[], byte[]> message : open.poll(WAIT)) {
      RingForm.Kind kind = form.read(message.value());
      meters.heard(kind);
      rung |= kind == RingForm.Kind.OURS;
    }
    if (rung) {
      tellAll.run();
    }
    if (System.nanoTime() - probed > PROBE.toNanos()) {
      var _ = open.endOffsets(partitions, Terms.PATIENCE);
      probed = System.nanoTime();
    }
  }

  private void troubled(KafkaException trouble) {
    if (!troubled) {
      LOG.warn(
          "Kafka at {} is not listened to: {}. The feed of changes is read at its own pace; Kafka is"
              + " tried again every second",
          terms.servers(),
          reason(trouble));
      troubled = true;
    }
  }

  /** The innermost that says something says what it is. */
  private static String reason(Throwable failure) {
    Throwable innermost = failure;
    while (innermost.getCause() != null && innermost.getCause().getMessage() != null) {
      innermost = innermost.getCause();
    }
    return String.valueOf(innermost.getMessage());
  }

  private void close() {
    meters.connected(false);
    if (consumer != null) {
      try {
        consumer.close(CloseOptions.timeout(Duration.ZERO));
      } catch (KafkaException e) {
        LOG.debug("the consumer was gone already", e);
      }
      consumer = null;
    }
  }

  @Override
  public void failed(RuntimeException failure, boolean first) {
    close();
    if (first) {
      LOG.error("Kafka at {} cannot be listened to; tried again", terms.servers(), failure);
    }
  }

  @Override
  public void recovered() {
    LOG.info("Kafka at {} is listened to again", terms.servers());
  }

  @Override
  public void end() {
    close();
  }
}
