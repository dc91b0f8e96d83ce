package io.shuchengperf.searching;

import java.util.Arrays;
import java.util.List;
import java.util.Properties;

/**
 * What is measured.
 *
 * @param sizes how many books are generated, one shop after the other; the demo's come on top
 * @param questions of each kind at most
 * @param connections that are asked over at a time: one alone would measure how idle processors
 *     wake up
 */
record SearchSettings(List<Integer> sizes, int questions, int connections) {

  SearchSettings {
    sizes = List.copyOf(sizes);
    if (sizes.isEmpty() || sizes.stream().anyMatch(size -> size < LEAST_BOOKS)) {
      throw new IllegalArgumentException(
          "searches.books: %s; name sizes of %d or more, such as 100000,2000000"
              .formatted(sizes, LEAST_BOOKS));
    }
    if (questions < Asking.WINDOWS || connections < 1) {
      throw new IllegalArgumentException(
          "searches.questions=%d, searches.connections=%d: at least %d and 1"
              .formatted(questions, connections, Asking.WINDOWS));
    }
  }

  private static final int LEAST_BOOKS = 1_000;

  static SearchSettings of(Properties properties) {
    return new SearchSettings(
        Arrays.stream(properties.getProperty("searches.books", "100000").split(",", -1))
            .map(String::strip)
            .map(Integer::valueOf)
            .toList(),
        Integer.parseInt(properties.getProperty("searches.questions", "10000")),
        Integer.parseInt(properties.getProperty("searches.connections", "4")));
  }
}
