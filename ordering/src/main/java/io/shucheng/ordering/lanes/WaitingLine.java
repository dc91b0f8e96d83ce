package io.shucheng.ordering.lanes;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/**
 * Those who wait, in the order in which they came. It ends when it is closed and empty, and can be
 * opened again. Thread-safe.
 *
 * @param <E> who waits
 */
final class WaitingLine<E> {

  private final int room;
  private final int most;
  private final Deque<E> waiting = new ArrayDeque<>();
  private final ReentrantLock lock = new ReentrantLock();
  private final Condition changed = lock.newCondition();
  private final Condition enough = lock.newCondition();
  private boolean open;

  /** Whether somebody waits for more to come. */
  private boolean gathering;

  /**
   * @param room how many may wait
   * @param most are taken at once
   */
  WaitingLine(int room, int most) {
    this.room = room;
    this.most = most;
  }

  /** False where it is full or closed. */
  boolean join(E element) {
    lock.lock();
    try {
      if (!open || waiting.size() >= room) {
        return false;
      }
      waiting.addLast(element);
      if (!gathering) {
        changed.signal();
      } else if (waiting.size() >= most) {
        enough.signal();
      }
      return true;
    } finally {
      lock.unlock();
    }
  }

  /**
   * Waits until somebody is there and takes all who are, but no more than {@code most}; none when
   * it has ended.
   *
   * @param patience nanoseconds that it waits for more behind the first; 0: not at all
   */
  List<E> take(long patience) {
    lock.lock();
    try {
      while (open && (waiting.isEmpty() || gathering)) {
        changed.awaitUninterruptibly();
      }
      gather(patience);
      List<E> taken = new ArrayList<>(Math.min(most, waiting.size()));
      while (taken.size() < most && !waiting.isEmpty()) {
        taken.add(waiting.removeFirst());
      }
      if (!waiting.isEmpty()) {
        changed.signal();
      }
      return taken;
    } finally {
      lock.unlock();
    }
  }

  private void gather(long patience) {
    gathering = true;
    try {
      long left = patience;
      while (left > 0 && open && waiting.size() < most) {
        left = enough.awaitNanos(left);
      }
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    } finally {
      gathering = false;
    }
  }

  int length() {
    lock.lock();
    try {
      return waiting.size();
    } finally {
      lock.unlock();
    }
  }

  void open() {
    set(true);
  }

  /** Lets nobody in any more; who waits is still taken. */
  void close() {
    set(false);
  }

  private void set(boolean opened) {
    lock.lock();
    try {
      open = opened;
      changed.signalAll();
      enough.signalAll();
    } finally {
      lock.unlock();
    }
  }
}
