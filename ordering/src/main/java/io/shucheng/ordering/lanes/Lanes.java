package io.shucheng.ordering.lanes;

import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A few threads that commit what waits, each one group at a time. A lane that is free takes
 * everybody who waits, up to a bound: so groups form by themselves while the others commit. Where
 * it is told to it lingers for more, for a large group costs hardly more than a small one.
 * Thread-safe.
 *
 * @param <T> what arrives
 * @param <R> what is answered
 */
public final class Lanes<T, R> {

  private static final Logger log = LoggerFactory.getLogger(Lanes.class);

  private final String name;
  private final int lanes;
  private final Supplier<Duration> patience;
  private final Committer<T, R> committer;
  private final WaitingLine<Ticket<T, R>> line;
  private List<Thread> threads = List.of();

  /**
   * @param lanes how many groups are committed at once
   * @param most the largest group
   * @param room how many may wait
   * @param patience how long a free lane waits for more now; none: nobody waits for company
   */
  public Lanes(
      String name,
      int lanes,
      int most,
      int room,
      Supplier<Duration> patience,
      Committer<T, R> committer) {
    this.name = name;
    this.lanes = lanes;
    this.patience = patience;
    this.committer = committer;
    this.line = new WaitingLine<>(room, most);
  }

  /** Begins to work; nobody is let in before. */
  public synchronized void open() {
    line.open();
    threads =
        IntStream.rangeClosed(1, lanes)
            .mapToObj(
                lane -> Thread.ofPlatform().daemon().name(name + "-" + lane).start(this::work))
            .toList();
  }

  /** Lets nobody in any more and returns when all who waited have their outcome. */
  public synchronized void close() {
    line.close();
    try {
      for (Thread thread : threads) {
        thread.join();
      }
      threads = List.of();
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    }
  }

  /**
   * Queues up.
   *
   * @throws LanesFullException if as many wait as may, or the lanes are closed
   */
  public Ticket<T, R> enlist(T wanted) {
    Ticket<T, R> ticket = new Ticket<>(wanted);
    if (!line.join(ticket)) {
      throw new LanesFullException("as many wait as may; come again in a moment");
    }
    return ticket;
  }

  /** How many wait for their group to begin. */
  public int waiting() {
    return line.length();
  }

  private void work() {
    List<Ticket<T, R>> taken = take();
    while (!taken.isEmpty()) {
      List<Ticket<T, R>> group = taken.stream().filter(Ticket::begin).toList();
      if (!group.isEmpty()) {
        commit(group);
      }
      taken = take();
    }
  }

  private List<Ticket<T, R>> take() {
    return line.take(patience.get().toNanos());
  }

  /** Whatever happens, everybody has an outcome and the lane goes on. */
  private void commit(List<Ticket<T, R>> group) {
    List<Outcome<R>> outcomes = all(group, Outcome.Unknown::new);
    try {
      List<Outcome<R>> told = committer.commit(group.stream().map(Ticket::wanted).toList());
      if (told.size() == group.size()) {
        outcomes = told;
      } else {
        log.error("A group of {} has {} outcomes", group.size(), told.size());
      }
    } catch (RuntimeException e) {
      log.warn("A group of {} is tried one by one: {}", group.size(), e.toString());
      outcomes = all(group, Outcome.Alone::new);
    } catch (Error e) {
      log.error("A lane failed at a group of {}", group.size(), e);
    }
    for (int i = 0; i < group.size(); i++) {
      group.get(i).conclude(outcomes.get(i));
    }
  }

  private static <T, R> List<Outcome<R>> all(
      List<Ticket<T, R>> group, Supplier<Outcome<R>> outcome) {
    return Collections.nCopies(group.size(), outcome.get());
  }
}
