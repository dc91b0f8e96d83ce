package io.shucheng.console.command;

import io.shucheng.console.Terminal;
import java.io.BufferedReader;
import java.io.Console;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * Asks for a password without showing it; without a terminal, standard input's first line is it.
 */
final class PasswordPrompt {

  private PasswordPrompt() {}

  static String read() {
    Optional<Console> terminal = Terminal.find();
    if (terminal.isPresent()) {
      char[] typed = terminal.get().readPassword("Password: ");
      return typed == null ? "" : new String(typed);
    }
    try {
      BufferedReader in =
          new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
      String line = in.readLine();
      return line == null ? "" : line;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
