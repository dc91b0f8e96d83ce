package io.shucheng.catalog.http;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Semaphore;

/**
 * Threads of which only one goes on at a time, in an order that a seed decides: what happened once
 * happens again. Who waits for something says so by {@link #pause}, and for nothing else.
 */
final class Turns {

  private final Random random;
  private final List<Actor> actors = new ArrayList<>();
  private final Semaphore turnOver = new Semaphore(0);
  private Actor current;
  private Throwable failure;

  Turns(Random random) {
    this.random = random;
  }

  private static final class Actor {
    private final Semaphore turn = new Semaphore(0);
    private boolean ended;
  }

  /** Has something done beside the others; by the one whose turn it is, or before all. */
  void add(Runnable work) {
    Actor actor = new Actor();
    actors.add(actor);
    Thread.ofVirtual()
        .start(
            () -> {
              actor.turn.acquireUninterruptibly();
              try {
                work.run();
              } catch (Throwable e) {
                failure = failure == null ? e : failure;
              }
              actor.ended = true;
              turnOver.release();
            });
  }

  /** Lets others go on, or does not. */
  void pause() {
    Actor me = current;
    turnOver.release();
    me.turn.acquireUninterruptibly();
  }

  /** Goes on until all have ended, or one failed. */
  void run() {
    while (!actors.isEmpty() && failure == null) {
      current = actors.get(random.nextInt(actors.size()));
      current.turn.release();
      turnOver.acquireUninterruptibly();
      actors.removeIf(actor -> actor.ended);
    }
    if (failure != null) {
      throw new AssertionError(failure);
    }
  }
}
