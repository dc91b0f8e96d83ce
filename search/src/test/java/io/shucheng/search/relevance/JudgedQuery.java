package io.shucheng.search.relevance;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * What somebody asks for, and which books answer it how well.
 *
 * @param kind of query, such as {@code pinyin}
 * @param grades 1 to 3, by the book's reference in the demo's tables
 */
record JudgedQuery(String kind, String text, Map<String, Integer> grades) {

  static List<JudgedQuery> read(Path file) {
    try {
      return Files.readAllLines(file).stream()
          .filter(line -> !line.startsWith("#"))
          .map(line -> line.split("\t", -1))
          .map(columns -> new JudgedQuery(columns[0], columns[1], grades(columns[2])))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Map<String, Integer> grades(String column) {
    return Arrays.stream(column.split(" ", -1))
        .map(grade -> grade.split("=", -1))
        .collect(Collectors.toMap(grade -> grade[0], grade -> Integer.valueOf(grade[1])));
  }
}
