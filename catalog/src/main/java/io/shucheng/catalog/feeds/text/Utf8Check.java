package io.shucheng.catalog.feeds.text;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * How much of a file is UTF-8 beyond ASCII.
 *
 * @param good sequences of several bytes that are right
 * @param bad bytes that belong to none
 * @param cut whether the file ends inside a sequence
 */
record Utf8Check(long good, long bad, boolean cut) {

  static Utf8Check of(Path file) throws IOException {
    long good = 0;
    long bad = 0;
    int wanted = 0;
    int seen = 0;
    try (InputStream in = new BufferedInputStream(Files.newInputStream(file), 1 << 16)) {
      for (int next = in.read(); next >= 0; next = in.read()) {
        boolean continues = (next & 0xC0) == 0x80;
        if (wanted > 0 && continues) {
          seen++;
          if (seen == wanted) {
            good++;
            wanted = 0;
          }
          continue;
        }
        if (wanted > 0) {
          bad += seen + 1L;
        }
        wanted = following(next);
        seen = 0;
        if (wanted < 0) {
          bad++;
          wanted = 0;
        }
      }
    }
    // a sequence that the end cuts off is a cut file, not another encoding
    return new Utf8Check(good, bad, wanted > 0);
  }

  /** How many bytes follow a first one; −1 where it is none. */
  private static int following(int first) {
    if (first < 0x80) {
      return 0;
    }
    if (first >= 0xC2 && first <= 0xDF) {
      return 1;
    }
    if (first >= 0xE0 && first <= 0xEF) {
      return 2;
    }
    return first >= 0xF0 && first <= 0xF4 ? 3 : -1;
  }
}
