package io.shucheng.platform.nodes;

/**
 * Rings on every node of a shop that there may be something to read. It says nothing of what that
 * is: who hears it asks the database, which alone knows. A ring can be lost, several may be heard
 * as one, and one may be heard for nothing. Thread-safe.
 */
public interface NodeBell {

  /** Nobody hears it. */
  NodeBell NONE =
      new NodeBell() {
        @Override
        public void ring() {
          // nobody is there
        }

        @Override
        public Runnable listen(Runnable listener) {
          return () -> {};
        }
      };

  /** Rings on all nodes, this one included. Does not wait, and never throws. */
  void ring();

  /**
   * Has {@code listener} called when somebody rang, and when a ring may have been missed. It is
   * called on the bell's own thread, and must not wait.
   *
   * @return ends it
   */
  Runnable listen(Runnable listener);
}
