package io.shuchengperf.traffic;

import io.netty.channel.EventLoop;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * Requests that come at their times, whether those before were answered or not. Each waits from the
 * moment when it was due. Used by one event loop alone.
 */
final class Arrivals {

  /** So many are sent before answers are read again. */
  private static final int AT_ONCE = 256;

  private final EventLoop loop;
  private final Connections connections;
  private final Requests requests;
  private final List<Visitor> visitors;
  private final List<Phase> phases;
  private final long patience;
  private final long length;
  private final List<Map<Kind, Counted>> seconds = new ArrayList<>();
  private final Queue<Sent> waiting = new ArrayDeque<>();
  private final CompletableFuture<Came> came = new CompletableFuture<>();
  private @Nullable ScheduledFuture<?> ticking;
  private long start;
  private double due;
  private long latest;
  private int next;

  /**
   * @param patience after which a visitor leaves
   */
  Arrivals(
      EventLoop loop,
      Connections connections,
      Requests requests,
      List<Visitor> visitors,
      List<Phase> phases,
      Duration patience) {
    this.loop = loop;
    this.connections = connections;
    this.requests = requests;
    this.visitors = visitors;
    this.phases = List.copyOf(phases);
    this.patience = patience.toNanos();
    this.length = phases.stream().mapToLong(phase -> phase.length().toNanos()).sum();
    for (long second = 0; second * 1_000_000_000L < length; second++) {
      seconds.add(new EnumMap<>(Kind.class));
    }
  }

  /** Requests of one kind that were due in one second. */
  private static final class Counted {

    private long prompt;
    private long good;
    private long shed;
    private long lost;
  }

  /** A request on its way. */
  private static final class Sent {

    private final long due;
    private final Counted counted;
    private @Nullable Connection connection;
    private boolean over;

    Sent(long due, Counted counted) {
      this.due = due;
      this.counted = counted;
    }
  }

  void begin() {
    start = System.nanoTime();
    ticking = loop.scheduleAtFixedRate(this::tick, 0, 1, TimeUnit.MILLISECONDS);
  }

  /** Completed in the end. */
  CompletableFuture<Came> came() {
    return came;
  }

  private void tick() {
    long now = System.nanoTime() - start;
    for (int sent = 0; sent < AT_ONCE && due <= now && due < length; sent++) {
      latest = Math.max(latest, now - (long) due);
      send((long) due);
      due += 1e9 / rate((long) due);
    }
    leave(now);
    if (due >= length && waiting.isEmpty() && ticking != null) {
      ticking.cancel(false);
      came.complete(new Came(seconds.stream().map(Arrivals::second).toList(), latest / 1e6));
    }
  }

  private double rate(long at) {
    long end = 0;
    for (Phase phase : phases) {
      end += phase.length().toNanos();
      if (at < end) {
        return phase.perSecond();
      }
    }
    return phases.getLast().perSecond();
  }

  private void send(long at) {
    Visitor visitor = visitors.get(next);
    next = (next + 1) % visitors.size();
    Kind kind = visitor.goOn();
    Requests.Made made = requests.make(visitor, kind);
    Counted counted =
        seconds.get((int) (at / 1_000_000_000L)).computeIfAbsent(kind, _ -> new Counted());
    Sent sent = new Sent(at, counted);
    sent.connection =
        connections.send(
            made.request(),
            made.reads(),
            (status, body) -> answered(sent, kind, made.end(status, body)));
    if (sent.connection == null) {
      counted.lost++;
    } else {
      waiting.add(sent);
    }
  }

  private void answered(Sent sent, Kind kind, Fate fate) {
    sent.over = true;
    Counted counted = sent.counted;
    switch (fate) {
      case ANSWERED -> {
        counted.good++;
        if (System.nanoTime() - start - sent.due <= kind.target() * 1_000_000L) {
          counted.prompt++;
        }
      }
      case SHED -> counted.shed++;
      case FAILED -> counted.lost++;
    }
  }

  /** Those who were due first have waited longest. */
  private void leave(long now) {
    for (Sent first = waiting.peek();
        first != null && (first.over || now - first.due > patience);
        first = waiting.peek()) {
      waiting.remove();
      if (!first.over && first.connection != null) {
        first.counted.lost++;
        first.connection.leave();
      }
    }
  }

  private static Second second(Map<Kind, Counted> counted) {
    Map<Kind, Second.Count> counts = new EnumMap<>(Kind.class);
    counted.forEach(
        (kind, of) -> counts.put(kind, new Second.Count(of.prompt, of.good, of.shed, of.lost)));
    return new Second(counts);
  }
}
