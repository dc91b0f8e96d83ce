package io.shucheng.kafka.client;

import io.shucheng.kafka.domain.RingForm;
import io.shucheng.platform.threads.Follower;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicBoolean;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Sends a ring that is due. One that fails stays due. Used by one thread. */
final class Ringing implements Follower.Work {

  private static final Logger LOG = LoggerFactory.getLogger(Ringing.class);

  private final Terms terms;
  private final RingForm form;
  private final AtomicBoolean due;
  private final Meters meters;
  private @Nullable KafkaProducer<byte[], byte[]> producer;

  Ringing(Terms terms, RingForm form, AtomicBoolean due, Meters meters) {
    this.terms = terms;
    this.form = form;
    this.due = due;
    this.meters = meters;
  }

  /** What is rung while a ring is sent is due again: it may have been read too early. */
  @Override
  public boolean step() {
    if (!due.getAndSet(false)) {
      return false;
    }
    try {
      send();
      meters.sent();
    } catch (KafkaException | ExecutionException | TimeoutException e) {
      // who listens tells of Kafka's trouble, once
      LOG.debug("a ring could not be sent", e);
      meters.failed();
      due.set(true);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    return false;
  }

  private void send() throws ExecutionException, InterruptedException, TimeoutException {
    if (producer == null) {
      producer =
          new KafkaProducer<>(
              terms.producer(), new ByteArraySerializer(), new ByteArraySerializer());
    }
    var _ =
        producer
            .send(new ProducerRecord<>(terms.topic(), form.write()))
            .get(2 * Terms.PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
  }

  @Override
  public void failed(RuntimeException failure, boolean first) {
    due.set(true);
    if (first) {
      LOG.error("No ring can be sent to the other nodes; tried again", failure);
    }
  }

  @Override
  public void recovered() {
    LOG.info("Rings are sent to the other nodes again");
  }

  @Override
  public void end() {
    if (producer != null) {
      producer.close(Duration.ZERO);
      producer = null;
    }
  }
}
