package io.shucheng.platform.lane;

import org.jspecify.annotations.Nullable;

/** Where a module's answers lie ready. Thread-safe. */
public interface ReadyAnswers {

  /**
   * The answer to a read, if its bytes are at hand. It is asked on the thread that reads the
   * sockets: it looks into memory, and never waits, loads or makes anything.
   *
   * @return null where the request has to take the way through the handlers
   */
  @Nullable ReadyAnswer find(OpenRead read);
}
