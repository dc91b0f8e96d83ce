package io.shucheng.platform.lane;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What makes a module's answers to open reads that do not lie ready. Thread-safe. */
public interface MadeAnswers {

  /**
   * The answer to a read. It is asked before the servlets in the request's own thread, behind the
   * gates: it may wait. What it throws is told as if the route's handler had thrown it.
   *
   * @param reader the language that the client likes best; the machine's where it names none
   * @return null where the request has to take the way through the handlers
   */
  @Nullable ReadyAnswer make(OpenRead read, Locale reader);
}
