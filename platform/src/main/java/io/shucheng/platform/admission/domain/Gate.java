package io.shucheng.platform.admission.domain;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.IntSupplier;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/**
 * Lets only so many in at a time. The others wait, the more urgent before the less urgent and each
 * kind in the order in which they came. Where more come than it is made to keep, and the queue
 * stands, who came last goes in first, for who has waited long leaves soon ("adaptive LIFO", <a
 * href="https://doi.org/10.1145/2838344.2839461">Fail at Scale</a>), and who has waited too long is
 * turned away. Thread-safe; it calls those who wait from the thread of whoever made room, outside
 * of its lock.
 */
public final class Gate {

  private final IntSupplier limit;
  private final int kept;
  private final int mostWaiting;
  private final Patience patience;
  private final LongSupplier nanoTime;
  private final ReentrantLock lock = new ReentrantLock();

  /** By rank; 0 is the most urgent. */
  private final List<ArrayDeque<Waiting>> queues = new ArrayList<>();

  private int inside;
  private int waiting;
  private long lastEmpty;

  /**
   * @param limit how many may be inside now; asked often
   * @param ranks how many ranks of urgency there are
   * @param kept while no more are inside and wait, together, they are few: nobody is overtaken
   * @param mostWaiting of all ranks together
   * @param nanoTime as {@link System#nanoTime()}
   */
  public Gate(
      IntSupplier limit,
      int ranks,
      int kept,
      int mostWaiting,
      Patience patience,
      LongSupplier nanoTime) {
    this.limit = limit;
    this.kept = kept;
    this.mostWaiting = mostWaiting;
    this.patience = patience;
    this.nanoTime = nanoTime;
    this.lastEmpty = nanoTime.getAsLong();
    for (int rank = 0; rank < ranks; rank++) {
      queues.add(new ArrayDeque<>());
    }
  }

  /** Somebody who wants in. One of both methods is called, once. */
  public interface Visitor {

    /** Come in; {@link Gate#leave} has to be called when it is over. */
    void letIn();

    /** There is no room, and there will be none in time. */
    void turnAway();
  }

  private record Waiting(Visitor visitor, long since) {}

  /** Lets a visitor in, now or in time, or turns somebody away: the least urgent who came last. */
  public void arrive(int rank, Visitor visitor) {
    boolean in = false;
    Visitor away = null;
    lock.lock();
    try {
      if (waiting == 0) {
        lastEmpty = nanoTime.getAsLong();
      }
      if (waiting == 0 && inside < limit.getAsInt()) {
        inside++;
        in = true;
      } else {
        queues.get(rank).add(new Waiting(visitor, nanoTime.getAsLong()));
        waiting++;
        away = waiting > mostWaiting ? last() : null;
      }
    } finally {
      lock.unlock();
    }
    if (in) {
      visitor.letIn();
    } else if (away != null) {
      away.turnAway();
    }
  }

  /** Somebody has left. */
  public void leave() {
    lock.lock();
    try {
      inside--;
    } finally {
      lock.unlock();
    }
    letIn();
  }

  /** Looks after those who wait; to be called some times a tenth of a second. */
  public void look() {
    List<Visitor> impatient = new ArrayList<>();
    lock.lock();
    try {
      long now = nanoTime.getAsLong();
      long longest = patience.nanos(now - lastEmpty);
      long few = patience.few().toNanos();
      for (ArrayDeque<Waiting> queue : queues.reversed()) {
        while (!queue.isEmpty()
            && now - queue.getFirst().since() > (inside + waiting > kept ? longest : few)) {
          impatient.add(queue.removeFirst().visitor());
          waiting--;
        }
      }
    } finally {
      lock.unlock();
    }
    impatient.forEach(Visitor::turnAway);
    letIn();
  }

  /** How many may be inside now. */
  public int limit() {
    return limit.getAsInt();
  }

  /** How many are inside. */
  public int inside() {
    lock.lock();
    try {
      return inside;
    } finally {
      lock.unlock();
    }
  }

  /** How many wait. */
  public int waiting() {
    lock.lock();
    try {
      return waiting;
    } finally {
      lock.unlock();
    }
  }

  private void letIn() {
    for (Visitor next = next(); next != null; next = next()) {
      next.letIn();
    }
  }

  private @Nullable Visitor next() {
    lock.lock();
    try {
      if (waiting == 0 || inside >= limit.getAsInt()) {
        return null;
      }
      boolean lastGoesFirst =
          inside + waiting > kept && patience.stands(nanoTime.getAsLong() - lastEmpty);
      for (ArrayDeque<Waiting> queue : queues) {
        Waiting next = lastGoesFirst ? queue.pollLast() : queue.pollFirst();
        if (next != null) {
          waiting--;
          inside++;
          if (waiting == 0) {
            lastEmpty = nanoTime.getAsLong();
          }
          return next.visitor();
        }
      }
      throw new IllegalStateException("somebody waits in no queue");
    } finally {
      lock.unlock();
    }
  }

  /** The least urgent who came last. */
  private Visitor last() {
    for (ArrayDeque<Waiting> queue : queues.reversed()) {
      Waiting last = queue.pollLast();
      if (last != null) {
        waiting--;
        return last.visitor();
      }
    }
    throw new IllegalStateException("somebody waits in no queue");
  }
}
