package io.shucheng;

import java.io.File;
import java.lang.reflect.InvocationTargetException;

/**
 * The JAR's first class. It alone is compiled for Java 17, so that somebody who starts the JAR with
 * a Java that is too old is told so, and what to do.
 */
public final class Launcher {

  private static final int NEEDED = 25;

  private Launcher() {}

  /** Starts the shop, or says which Java it needs and exits with 1. */
  public static void main(String[] args) throws ReflectiveOperationException {
    if (Runtime.version().feature() < NEEDED) {
      System.err.println(
          "Shucheng needs Java "
              + NEEDED
              + " and this is Java "
              + Runtime.version().feature()
              + ": "
              + remedy());
      System.exit(1);
    }
    try {
      Class.forName("io.shucheng.ShuchengApplication")
          .getMethod("main", String[].class)
          .invoke(null, (Object) args);
    } catch (InvocationTargetException e) {
      throw new IllegalStateException(e.getCause());
    }
  }

  private static String remedy() {
    File[] installed =
        new File("/usr/lib/jvm").listFiles(folder -> folder.getName().contains("-" + NEEDED));
    if (installed != null && installed.length > 0) {
      return "start it with " + new File(installed[0], "bin/java") + " -jar shucheng.jar";
    }
    return "install a JDK " + NEEDED + " (Debian: apt install temurin-25-jdk or openjdk-25-jdk)";
  }
}
