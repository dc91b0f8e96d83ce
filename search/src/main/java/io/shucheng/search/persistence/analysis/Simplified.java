package io.shucheng.search.persistence.analysis;

import com.ibm.icu.text.Transliterator;

/**
 * Traditional Chinese characters to simplified ones, each by itself. A table rather than ICU's
 * transliterator, which takes a lock at every call.
 */
final class Simplified {

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
    Transliterator toSimplified = Transliterator.getInstance("Traditional-Simplified");
    char[] table = new char[LAST - FIRST + 1];
    for (int i = 0; i < table.length; i++) {
      String simplified = toSimplified.transliterate(Character.toString(FIRST + i));
      table[i] = simplified.length() == 1 ? simplified.charAt(0) : (char) (FIRST + i);
    }
    // the form of 1964 that names kept, as in 钱锺书; most people write the other
    table['锺' - FIRST] = '钟';
    // a variant that the transliterator leaves alone, as in 射鵰英雄傳
    table['鵰' - FIRST] = '雕';
    return table;
  }
}
