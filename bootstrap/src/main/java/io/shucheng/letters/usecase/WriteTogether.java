package io.shucheng.letters.usecase;

import io.shucheng.ordering.events.OrderEvent;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Semaphore;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/**
 * Writes about what is delivered within a moment together: a sale commits hundreds of groups of
 * orders a second, and what has to be looked up for a letter is looked up for all of them at once.
 * Few are written at a time, for a mail server may be slow. Thread-safe.
 */
@Component
public class WriteTogether {

  private static final int AT_A_TIME = 4;

  /** Events that are written about together; each of them waits for all of their letters. */
  private static final int MOST = 200;

  /** Nobody's letter is late for it. */
  private static final Duration MOMENT = Duration.ofMillis(50);

  private final Function<List<OrderEvent>, Map<OrderEvent, RuntimeException>> letters;
  private final Duration moment;
  private final Queue<Delivery> waiting = new ConcurrentLinkedQueue<>();
  private final ReentrantLock gathering = new ReentrantLock(true);
  private final Semaphore turns = new Semaphore(AT_A_TIME, true);

  @Autowired
  WriteTogether(WriteToBuyer writeToBuyer) {
    this(writeToBuyer::about, MOMENT);
  }

  /**
   * @param letters gives what it failed with, by the events
   * @param moment how long others are waited for
   */
  WriteTogether(
      Function<List<OrderEvent>, Map<OrderEvent, RuntimeException>> letters, Duration moment) {
    this.letters = letters;
    this.moment = moment;
  }

  /**
   * Returns when all of these are written about.
   *
   * @throws RuntimeException of the first of these letters that could not be handed over, with
   *     those of the others suppressed; what others delivered meanwhile has no part in it
   */
  public void about(List<? extends OrderEvent> events) {
    Delivery mine = new Delivery(List.copyOf(events));
    waiting.add(mine);
    while (!mine.taken) {
      // first a turn, then whom to take along: behind a slow server rounds grow, not their number
      turns.acquireUninterruptibly();
      try {
        write(gather(mine));
      } finally {
        turns.release();
      }
    }
    mine.await();
  }

  /** Deliveries that nobody has taken along yet. */
  int waiting() {
    return waiting.size();
  }

  /** What waits, in the order it came; nothing where somebody else took it meanwhile. */
  private List<Delivery> gather(Delivery mine) {
    List<Delivery> together = new ArrayList<>();
    gathering.lock();
    try {
      if (!mine.taken) {
        pause();
        int events = 0;
        for (Delivery next = waiting.peek();
            next != null && (events == 0 || events + next.events.size() <= MOST);
            next = waiting.peek()) {
          next.taken = true;
          together.add(waiting.remove());
          events += next.events.size();
        }
      }
    } finally {
      gathering.unlock();
    }
    return together;
  }

  private void pause() {
    try {
      Thread.sleep(moment);
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    }
  }

  private void write(List<Delivery> together) {
    if (together.isEmpty()) {
      return;
    }
    try {
      Map<OrderEvent, RuntimeException> failures =
          letters.apply(together.stream().flatMap(one -> one.events.stream()).toList());
      together.forEach(one -> one.end(failures));
    } catch (RuntimeException e) {
      together.forEach(one -> one.fail(e));
    } finally {
      // whatever else it was that broke off
      together.forEach(one -> one.fail(new IllegalStateException("the letters were not written")));
    }
  }

  /** Events whose letters somebody waits for. */
  private static final class Delivery {

    private final List<OrderEvent> events;
    private final CompletableFuture<Optional<RuntimeException>> outcome = new CompletableFuture<>();
    private volatile boolean taken;

    Delivery(List<OrderEvent> events) {
      this.events = events;
    }

    void end(Map<OrderEvent, RuntimeException> failures) {
      // the machine may throw one and the same for several, which none can suppress
      Set<RuntimeException> told = Collections.newSetFromMap(new IdentityHashMap<>());
      RuntimeException first = null;
      for (OrderEvent event : events) {
        RuntimeException its = failures.get(event);
        if (its == null || !told.add(its)) {
          continue;
        }
        if (first == null) {
          first = its;
        } else {
          first.addSuppressed(its);
        }
      }
      outcome.complete(Optional.ofNullable(first));
    }

    /** Where it has not ended yet. */
    void fail(RuntimeException e) {
      outcome.complete(Optional.of(e));
    }

    /** Whether it is interrupted or not. */
    void await() {
      outcome
          .join()
          .ifPresent(
              failure -> {
                throw failure;
              });
    }
  }
}
