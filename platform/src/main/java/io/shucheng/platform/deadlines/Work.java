package io.shucheng.platform.deadlines;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/**
 * The work for one request, which can be ended from outside: its deadline has passed, or nobody
 * waits for it any more. What its thread waits for then is told to stop where it can be told (a
 * statement in the database); otherwise the thread is interrupted. Thread-safe.
 */
public final class Work {

  private static final ScopedValue<Work> CURRENT = ScopedValue.newInstance();

  private final ReentrantLock lock = new ReentrantLock();
  private final List<Halting> halting = new ArrayList<>();
  private @Nullable Thread thread;
  private volatile @Nullable End end;

  /** Counted and read by the work's own thread. */
  private int statements;

  /** Why work was ended. */
  public enum End {

    /** It took longer than it may. */
    DEADLINE,

    /** The client has taken its request back. */
    CLIENT_GONE
  }

  /** Something that the work waits for, and that can be told to stop. */
  public interface Halting {

    /** Stops it soon; what waits for it fails. Called from another thread, maybe several times. */
    void halt();
  }

  /** The work that this thread does for a request; null in every other thread. */
  public static @Nullable Work current() {
    return CURRENT.isBound() ? CURRENT.get() : null;
  }

  /** Whether this thread works for a request that was ended, and had better come to an end. */
  public static boolean isCurrentOver() {
    Work current = current();
    return current != null && current.end() != null;
  }

  /** Why it was ended; null while it was not. */
  public @Nullable End end() {
    return end;
  }

  /** The work's thread asks the database something once more. */
  public void asksDatabase() {
    statements++;
  }

  /** How many statements the work has asked the database; for the work's thread. */
  public int statements() {
    return statements;
  }

  /**
   * Does the work on this thread.
   *
   * @return false where it was ended before, and nothing was done
   */
  public boolean run(Runnable body) {
    lock.lock();
    try {
      if (end != null) {
        return false;
      }
      thread = Thread.currentThread();
    } finally {
      lock.unlock();
    }
    try {
      ScopedValue.where(CURRENT, this).run(body);
    } finally {
      lock.lock();
      try {
        thread = null;
      } finally {
        lock.unlock();
      }
    }
    return true;
  }

  /**
   * This thread answers the request now, be it that it took too long: nobody disturbs it in that.
   */
  public void answers() {
    lock.lock();
    try {
      if (end != null) {
        thread = null;
        var _ = Thread.interrupted();
      }
    } finally {
      lock.unlock();
    }
  }

  /** From now on the work waits for this, again and again perhaps; until {@link #forget}. */
  public void waitsFor(Halting something) {
    lock.lock();
    try {
      halting.add(something);
    } finally {
      lock.unlock();
    }
  }

  /** The work waits for this no more. It is not told to stop from here on. */
  public void forget(Halting something) {
    lock.lock();
    try {
      halting.remove(something);
    } finally {
      lock.unlock();
    }
  }

  /**
   * Ends the work, as far as it is not over. Once ended it stays so for its first reason; ending it
   * again tells it again. May take as long as telling takes.
   */
  public void end(End reason) {
    lock.lock();
    try {
      if (end == null) {
        end = reason;
      }
      if (thread != null) {
        if (halting.isEmpty()) {
          thread.interrupt();
        } else {
          halting.forEach(Halting::halt);
        }
      }
    } finally {
      lock.unlock();
    }
  }
}
