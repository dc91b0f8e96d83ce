package io.shucheng.kafka.client;

import io.micrometer.core.instrument.MeterRegistry;
import io.shucheng.kafka.domain.RingForm;
import io.shucheng.platform.nodes.NodeBell;
import io.shucheng.platform.threads.Follower;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicBoolean;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Rings over a topic that every node reads whole. Whatever many rings are asked for while one is
 * under way are one afterwards, so that nothing grows and nothing has to be dropped. Thread-safe.
 */
public final class KafkaBell implements NodeBell {

  private static final Logger LOG = LoggerFactory.getLogger(KafkaBell.class);

  private final List<Runnable> listeners = new CopyOnWriteArrayList<>();
  private final AtomicBoolean due = new AtomicBoolean();
  private final Follower.Work ringing;
  private final Follower.Work listening;
  private volatile Runnable rung = () -> {};

  /**
   * Connects to nothing yet.
   *
   * @param servers {@code host:port}, several with commas between
   * @param properties of Kafka's client beside those
   */
  public KafkaBell(
      String servers,
      String topic,
      Map<String, String> properties,
      RingForm form,
      MeterRegistry registry) {
    Meters meters = new Meters(registry);
    Terms terms = new Terms(servers, topic, properties);
    this.ringing = new Ringing(terms, form, due, meters);
    this.listening = new Listening(terms, form, this::tellAll, meters);
  }

  @Override
  public void ring() {
    due.set(true);
    rung.run();
  }

  @Override
  public Runnable listen(Runnable listener) {
    listeners.add(listener);
    return () -> listeners.remove(listener);
  }

  /**
   * Has {@code hint} called when a ring is to be sent; for one only.
   *
   * @return ends it
   */
  public Runnable rung(Runnable hint) {
    rung = hint;
    return () -> rung = () -> {};
  }

  /** Sends what was rung. */
  public Follower.Work ringing() {
    return ringing;
  }

  /** Hears what all nodes rang. */
  public Follower.Work listening() {
    return listening;
  }

  private void tellAll() {
    for (Runnable listener : listeners) {
      try {
        listener.run();
      } catch (RuntimeException e) {
        // one listener's failure must not keep the others from hearing
        LOG.error("a listener to the nodes' bell failed", e);
      }
    }
  }
}
