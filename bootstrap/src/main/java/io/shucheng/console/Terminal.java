package io.shucheng.console;

import java.io.Console;
import java.util.Optional;

/** The person at the keyboard, if there is one. */
public final class Terminal {

  private Terminal() {}

  /** The terminal; empty where input or output is a file or a pipe. */
  public static Optional<Console> find() {
    return Optional.ofNullable(System.console()).filter(Console::isTerminal);
  }
}
