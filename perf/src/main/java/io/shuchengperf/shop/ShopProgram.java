package io.shuchengperf.shop;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * What starts a shop.
 *
 * @param command with its first arguments
 */
public record ShopProgram(List<String> command) {

  /** Starts quickest on few cores, and is killed before any better code would pay. */
  private static final List<String> QUICK =
      List.of("-Xmx1g", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1");

  public ShopProgram {
    command = List.copyOf(command);
  }

  /** The one binary as it is, by the Java that runs this. */
  public static ShopProgram plain(Path jar, List<String> flags) {
    if (!Files.isRegularFile(jar)) {
      throw new UnusableShopException(
          "there is no %s: build it with ./mvnw -pl bootstrap -am -DskipTests package"
              .formatted(jar));
    }
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(flags);
    command.addAll(List.of("-jar", jar.toString()));
    return new ShopProgram(command);
  }

  /** In the way that starts quickest without being installed. */
  static ShopProgram quick(Path jar) {
    return plain(jar, QUICK);
  }

  /** The launcher in a folder where the shop was installed. */
  public static ShopProgram installed(Path folder) {
    return new ShopProgram(List.of(folder.resolve("bin").resolve("shucheng").toString()));
  }

  /** The same with arguments behind. */
  ShopProgram with(List<String> arguments) {
    List<String> longer = new ArrayList<>(command);
    longer.addAll(arguments);
    return new ShopProgram(longer);
  }

  /** The same on some of the machine's processors; what it starts, such as PostgreSQL, too. */
  public ShopProgram on(String processors) {
    return new ShopProgram(List.of("taskset", "--cpu-list", processors)).with(command);
  }
}
