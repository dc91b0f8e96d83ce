package io.shucheng.catalog;

/** Names an edition for ever; positive. */
public record BookId(long value) implements Comparable<BookId> {

  @Override
  public int compareTo(BookId other) {
    return Long.compare(value, other.value);
  }

  @Override
  public String toString() {
    return Long.toString(value);
  }
}
