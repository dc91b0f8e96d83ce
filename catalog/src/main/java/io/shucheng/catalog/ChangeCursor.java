package io.shucheng.catalog;

/**
 * A place in the change feed: behind everything of the transactions before {@code transaction} and,
 * within it, up to {@code sequence}.
 *
 * @param transaction a PostgreSQL {@code xid8}
 */
public record ChangeCursor(long transaction, long sequence) {

  /** Before the first change. */
  public static final ChangeCursor START = new ChangeCursor(0, 0);

  /**
   * Reads what {@link #toString()} wrote.
   *
   * @throws IllegalArgumentException if it is not that
   */
  public static ChangeCursor parse(String text) {
    int colon = text.indexOf(':');
    if (colon < 0) {
      throw new IllegalArgumentException("'" + text + "' is no place in the change feed");
    }
    return new ChangeCursor(
        Long.parseLong(text.substring(0, colon)), Long.parseLong(text.substring(colon + 1)));
  }

  @Override
  public String toString() {
    return transaction + ":" + sequence;
  }
}
