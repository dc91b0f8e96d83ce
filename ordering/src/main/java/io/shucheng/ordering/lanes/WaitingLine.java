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
  private final Deque<E> waiting = new ArrayDeque<>();
  private final ReentrantLock lock = new ReentrantLock();
  private final Condition changed = lock.newCondition();
  private boolean open;

  /**
   * @param room how many may wait
   */
  WaitingLine(int room) {
    this.room = room;
  }

  /** False where it is full or closed. */
  boolean join(E element) {
    lock.lock();
    try {
      if (!open || waiting.size() >= room) {
        return false;
      }
      waiting.addLast(element);
      changed.signal();
      return true;
    } finally {
      lock.unlock();
    }
  }

  /**
   * Waits until somebody is there and takes all who are, but no more than {@code most}; none when
   * it has ended.
   */
  List<E> take(int most) {
    lock.lock();
    try {
      while (open && waiting.isEmpty()) {
        changed.awaitUninterruptibly();
      }
      List<E> taken = new ArrayList<>(Math.min(most, waiting.size()));
      while (taken.size() < most && !waiting.isEmpty()) {
        taken.add(waiting.removeFirst());
      }
      return taken;
    } finally {
      lock.unlock();
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
    } finally {
      lock.unlock();
    }
  }
}
