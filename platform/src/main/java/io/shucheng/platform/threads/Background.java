package io.shucheng.platform.threads;

/**
 * Marks what is done while nobody waits for an answer: events that are delivered, sweeps, imports,
 * whatever follows something. It has a few connections to the database of its own, so that however
 * much of it there is buyers find theirs. Thread-safe.
 */
public final class Background {

  private static final ScopedValue<Boolean> HERE = ScopedValue.newInstance();

  private Background() {}

  /** The same task, marked. */
  public static Runnable of(Runnable task) {
    return () -> ScopedValue.where(HERE, true).run(task);
  }

  /** Whether this thread does such a task now. */
  public static boolean isHere() {
    return HERE.isBound();
  }
}
