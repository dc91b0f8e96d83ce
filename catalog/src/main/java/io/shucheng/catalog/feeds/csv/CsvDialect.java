package io.shucheng.catalog.feeds.csv;

/** Which character stands between the fields of a file. */
final class CsvDialect {

  private static final String SEPARATORS = ",;\t";

  private CsvDialect() {}

  /**
   * The separator that the header has most of, outside quotes.
   *
   * @param beginning of the file, its header at least
   */
  static char separator(String beginning) {
    int[] counts = new int[SEPARATORS.length()];
    boolean quoted = false;
    for (int i = 0; i < beginning.length(); i++) {
      char next = beginning.charAt(i);
      if (next == '"') {
        quoted = !quoted;
      } else if (!quoted && (next == '\n' || next == '\r')) {
        break;
      } else if (!quoted && SEPARATORS.indexOf(next) >= 0) {
        counts[SEPARATORS.indexOf(next)]++;
      }
    }
    int best = 0;
    for (int i = 1; i < counts.length; i++) {
      best = counts[i] > counts[best] ? i : best;
    }
    return SEPARATORS.charAt(best);
  }
}
