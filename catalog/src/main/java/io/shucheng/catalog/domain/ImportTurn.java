package io.shucheng.catalog.domain;

/** An import's place in the queue: one at a time runs in the whole installation. */
public interface ImportTurn extends AutoCloseable {

  /** Waits until no other import runs. */
  void await() throws InterruptedException;

  /** Lets the next one run. */
  @Override
  void close();
}
