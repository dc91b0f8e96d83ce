package io.shucheng.kafka.client;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.shucheng.kafka.domain.RingForm;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicBoolean;

/** What the operator sees of Kafka: rings that were sent and heard, and whether it is heard. */
final class Meters {

  private final Counter sent;
  private final Counter failed;
  private final Map<RingForm.Kind, Counter> heard = new EnumMap<>(RingForm.Kind.class);
  private final AtomicBoolean connected = new AtomicBoolean();

  Meters(MeterRegistry registry) {
    this.sent = rings(registry, "sent");
    this.failed = rings(registry, "failed");
    for (RingForm.Kind kind : RingForm.Kind.values()) {
      heard.put(
          kind,
          Counter.builder("shucheng.kafka.heard")
              .description("messages that were heard from Kafka, by whose they were")
              .tag("kind", kind.name().toLowerCase(Locale.ROOT))
              .register(registry));
    }
    Gauge.builder("shucheng.kafka.connected", connected, c -> c.get() ? 1 : 0)
        .description("1 while Kafka is listened to")
        .register(registry);
  }

  void sent() {
    sent.increment();
  }

  void failed() {
    failed.increment();
  }

  void heard(RingForm.Kind kind) {
    Objects.requireNonNull(heard.get(kind)).increment();
  }

  void connected(boolean now) {
    connected.set(now);
  }

  private static Counter rings(MeterRegistry registry, String result) {
    return Counter.builder("shucheng.kafka.rings")
        .description("rings for the other nodes, by what came of them")
        .tag("result", result)
        .register(registry);
  }
}
