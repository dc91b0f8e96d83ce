package io.shucheng.search.persistence.analysis;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;

/**
 * Traditional Chinese characters to simplified ones, each by itself. A table rather than ICU's
 * transliterator, which takes a lock at every call, and half a second to be made.
 */
final class Simplified {

  private static final String RESOURCE = "/io/shucheng/search/simplified.txt";
  private static final char FIRST = 0x3400;
  private static final char LAST = 0x9FFF;
  private static final char[] TABLE = table();

  private Simplified() {}

  /** Makes the characters simplified where they stand. */
  static void simplify(char[] text, int length) {
    for (int i = 0; i < length; i++) {
      char c = text[i];
      if (c >= FIRST && c <= LAST) {
        text[i] = TABLE[c - FIRST];
      }
    }
  }

  private static char[] table() {
    char[] table = new char[LAST - FIRST + 1];
    for (int i = 0; i < table.length; i++) {
      table[i] = (char) (FIRST + i);
    }
    try (InputStream resource =
            Objects.requireNonNull(Simplified.class.getResourceAsStream(RESOURCE));
        BufferedReader lines =
            new BufferedReader(new InputStreamReader(resource, StandardCharsets.UTF_8))) {
      lines.lines().filter(line -> !line.startsWith("#")).forEach(line -> add(line, table));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return table;
  }

  private static void add(String line, char[] table) {
    for (int i = 2; i < line.length(); i++) {
      table[line.charAt(i) - FIRST] = line.charAt(0);
    }
  }
}
