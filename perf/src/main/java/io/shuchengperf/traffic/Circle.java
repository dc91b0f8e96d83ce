package io.shuchengperf.traffic;

import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.HdrHistogram.Histogram;

/**
 * Visitors who send one request after the other, as fast as they are answered, and end the visit
 * that they are in. Used by one event loop alone.
 */
final class Circle {

  private static final int DIGITS = 2;

  private final Connections connections;
  private final Requests requests;
  private final List<Visitor> visitors;
  private final long nanos;
  private final Map<Kind, Histogram> micros = new EnumMap<>(Kind.class);
  private final List<Long> eachSecond = new ArrayList<>();
  private final Map<String, Long> failures = new HashMap<>();
  private final CompletableFuture<Played> played = new CompletableFuture<>();
  private long start;
  private int left;

  Circle(Connections connections, Requests requests, List<Visitor> visitors, Duration time) {
    this.connections = connections;
    this.requests = requests;
    this.visitors = visitors;
    this.nanos = time.toNanos();
    this.left = visitors.size();
  }

  void begin() {
    start = System.nanoTime();
    visitors.forEach(this::goOn);
  }

  /** Completed in the end. */
  CompletableFuture<Played> played() {
    return played;
  }

  private void goOn(Visitor visitor) {
    if (visitor.isBetweenVisits() && System.nanoTime() - start >= nanos) {
      if (--left == 0) {
        end();
      }
      return;
    }
    Kind kind = visitor.goOn();
    Requests.Made made = requests.make(visitor, kind);
    long sent = System.nanoTime();
    var connection =
        connections.send(
            made.request(),
            made.reads(),
            (status, body) -> {
              if (made.end(status, body) == Fate.ANSWERED) {
                answered(kind, sent, System.nanoTime());
              } else {
                failures.merge(kind.label() + " " + status, 1L, Long::sum);
              }
              goOn(visitor);
            });
    if (connection == null) {
      throw new IllegalStateException("there are fewer connections than visitors");
    }
  }

  private void answered(Kind kind, long sent, long now) {
    micros.computeIfAbsent(kind, _ -> new Histogram(DIGITS)).recordValue((now - sent) / 1_000);
    int second = (int) ((now - start) / 1_000_000_000L);
    while (eachSecond.size() <= second) {
      eachSecond.add(0L);
    }
    eachSecond.set(second, eachSecond.get(second) + 1);
  }

  private void end() {
    double seconds = (System.nanoTime() - start) / 1e9;
    Map<Kind, Played.Row> rows = new EnumMap<>(Kind.class);
    micros.forEach((kind, of) -> rows.put(kind, row(of)));
    played.complete(new Played(seconds, rows, eachSecond, failures));
  }

  private static Played.Row row(Histogram micros) {
    return new Played.Row(
        micros.getTotalCount(),
        micros.getValueAtPercentile(50) / 1e3,
        micros.getValueAtPercentile(95) / 1e3);
  }
}
