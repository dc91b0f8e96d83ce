package io.shuchengperf.machine;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Which of the machine's processors a shop and its PostgreSQL have, and which the client that asks
 * it: where they share, a client that asks for more takes it from the shop.
 *
 * @param shop as {@code taskset} has them; empty where they share
 * @param client the same
 */
public record Processors(String shop, String client) {

  private static final String ALL = "all";

  /**
   * Shares them out.
   *
   * @param wanted for the shop, such as {@code 0,2-3}; {@code all}: they share; empty: the first
   *     half
   * @param count there are
   * @throws IllegalArgumentException if none is left for the client
   */
  public static Processors shared(String wanted, int count) {
    if (wanted.equals(ALL) || (wanted.isEmpty() && count < 2)) {
      return new Processors("", "");
    }
    List<Integer> shop =
        wanted.isEmpty()
            ? IntStream.range(0, count / 2).boxed().toList()
            : Arrays.stream(wanted.split(",", -1)).flatMapToInt(Processors::range).boxed().toList();
    List<Integer> others =
        IntStream.range(0, count).boxed().filter(each -> !shop.contains(each)).toList();
    if (others.isEmpty()) {
      throw new IllegalArgumentException(
          "processors %s of %d: the client needs one; 'all' has it share with the shop"
              .formatted(wanted, count));
    }
    return new Processors(words(shop), words(others));
  }

  public boolean areShared() {
    return shop.isEmpty();
  }

  /** Has this process run on those that are the client's from now on. */
  public void keepClient() {
    if (areShared()) {
      return;
    }
    String pid = Long.toString(ProcessHandle.current().pid());
    try {
      Process running =
          new ProcessBuilder("taskset", "--all-tasks", "--cpu-list", "--pid", client, pid)
              .redirectErrorStream(true)
              .start();
      String said = new String(running.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      if (running.waitFor() != 0) {
        throw new IllegalStateException("the client could not be kept to " + client + ": " + said);
      }
    } catch (IOException e) {
      throw new UncheckedIOException("taskset does not start: install util-linux", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted while processors were shared out", e);
    }
  }

  private static IntStream range(String part) {
    String[] ends = part.strip().split("-", -1);
    return IntStream.rangeClosed(
        Integer.parseInt(ends[0]), Integer.parseInt(ends[ends.length - 1]));
  }

  private static String words(List<Integer> processors) {
    return processors.stream().map(String::valueOf).collect(Collectors.joining(","));
  }
}
