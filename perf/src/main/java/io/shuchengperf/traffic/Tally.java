package io.shuchengperf.traffic;

import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.atomic.LongAdder;

/** What came of the requests, by kind. Thread-safe. */
final class Tally {

  private final Map<Kind, Durations> answered = new EnumMap<>(Kind.class);
  private final Map<Kind, LongAdder> failed = new EnumMap<>(Kind.class);
  private final LongAdder outOfStock = new LongAdder();

  Tally() {
    for (Kind kind : Kind.values()) {
      answered.put(kind, new Durations());
      failed.put(kind, new LongAdder());
    }
  }

  void answered(Kind kind, long millis) {
    durations(kind).add(millis);
  }

  void failed(Kind kind) {
    counter(kind).increment();
  }

  /** An order that was refused as the contract says, and counts as answered. */
  void outOfStock() {
    outOfStock.increment();
  }

  Durations durations(Kind kind) {
    return Objects.requireNonNull(answered.get(kind));
  }

  long failures(Kind kind) {
    return counter(kind).sum();
  }

  /** Of all kinds. */
  long failures() {
    return failed.values().stream().mapToLong(LongAdder::sum).sum();
  }

  long outOfStockCount() {
    return outOfStock.sum();
  }

  private LongAdder counter(Kind kind) {
    return Objects.requireNonNull(failed.get(kind));
  }
}
