package io.shuchengperf.searching;

import io.shuchengperf.machine.ProcessorTime;
import io.shuchengperf.machine.ShopProcesses;
import io.shuchengperf.shop.ShopClient;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/** Asks a shop one question after the other, and tells what they cost it. */
final class Asking {

  private final ShopClient shop;
  private final ShopProcesses processes;

  Asking(ShopClient shop, ShopProcesses processes) {
    this.shop = shop;
    this.processes = processes;
  }

  /**
   * What some questions cost.
   *
   * @param microseconds of processor time of the shop's process, for each
   * @param found on average
   */
  record Cost(int questions, double microseconds, double found) {}

  /** Asks each path once. */
  Cost ask(List<String> paths) {
    long found = 0;
    ProcessorTime before = processes.processorTime();
    for (String path : paths) {
      JsonNode answer = shop.get(path);
      found += answer.path("total").asLong(answer.path("items").size());
    }
    ProcessorTime spent = processes.processorTime().since(before);
    return new Cost(paths.size(), spent.shop() * 1e6 / paths.size(), (double) found / paths.size());
  }

  /** Two words, or two characters in a row, of each of some titles; no two alike. */
  static List<String> queries(List<String> titles, int count, Random random) {
    Set<String> queries = new LinkedHashSet<>();
    while (queries.size() < count) {
      String query = words(titles.get(random.nextInt(titles.size())), random);
      if (!query.isEmpty()) {
        queries.add(query);
      }
    }
    return List.copyOf(queries);
  }

  /** The first four letters, or two characters, of words of titles. */
  static List<String> beginnings(List<String> titles, int count, Random random) {
    Set<String> beginnings = new LinkedHashSet<>();
    while (beginnings.size() < count) {
      String[] words = titles.get(random.nextInt(titles.size())).split(" ", -1);
      String word = words[random.nextInt(words.length)];
      beginnings.add(word.substring(0, Math.min(word.length(), isChinese(word) ? 2 : 4)));
    }
    return List.copyOf(beginnings);
  }

  static String search(String text) {
    return "/api/v1/search?q=" + encoded(text);
  }

  static String suggestions(String text) {
    return "/api/v1/search/suggestions?q=" + encoded(text);
  }

  static boolean isChinese(String text) {
    return Character.isIdeographic(text.codePointAt(0));
  }

  private static String words(String title, Random random) {
    if (isChinese(title)) {
      int from = random.nextInt(title.length() - 1);
      return title.substring(from, from + 2);
    }
    String[] words = title.split(" ", -1);
    int first = random.nextInt(words.length);
    int second = random.nextInt(words.length);
    return first == second ? "" : words[first] + " " + words[second];
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
