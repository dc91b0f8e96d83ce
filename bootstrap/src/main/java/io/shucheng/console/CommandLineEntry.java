package io.shucheng.console;

import io.shucheng.console.command.ShuchengCommand;

/** Where the command line comes in. */
public final class CommandLineEntry {

  private CommandLineEntry() {}

  /**
   * Runs what the arguments ask for. Exits the process with the command's code, unless it serves.
   *
   * @param application the Spring application to start
   */
  public static void main(Class<?> application, String[] args) {
    int exit = ShuchengCommand.execute(application, args);
    if (exit != ShuchengCommand.SERVING) {
      System.exit(exit);
    }
  }
}
