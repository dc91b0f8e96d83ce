package io.shuchengperf.crash;

import io.shuchengperf.shop.BackOffice;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;

/** The books that are ordered: a few that everybody wants and that run out, and others. */
final class Shelves {

  private static final int BOOKS = 60;
  private static final int HOT = 8;
  private static final int PLENTY = 1_000_000;
  private static final int MOST_LINES = 3;
  private static final int MOST_COPIES = 2;

  private final List<Long> books;
  private final Map<Long, Integer> received = new HashMap<>();

  private Shelves(List<Long> books) {
    this.books = books;
  }

  /** Takes what the shop has as the beginning, and sees that most books never run out. */
  static Shelves of(BackOffice staff) {
    Shelves shelves = new Shelves(List.copyOf(staff.books(BOOKS)));
    for (int i = 0; i < shelves.books.size(); i++) {
      long book = shelves.books.get(i);
      shelves.received.put(book, staff.available(book));
      if (i >= HOT) {
        shelves.receive(staff, book, PLENTY);
      }
    }
    return shelves;
  }

  /** A few copies more of what everybody wants: fewer than a round asks for. */
  void restock(BackOffice staff, int copies) {
    books.stream().limit(HOT).forEach(book -> receive(staff, book, copies));
  }

  private void receive(BackOffice staff, long book, int copies) {
    staff.receive(book, copies);
    received.merge(book, copies, Integer::sum);
  }

  /** Copies by book; half of the lines want a hot one. */
  Map<Long, Integer> choose(RandomGenerator random) {
    Map<Long, Integer> lines = new LinkedHashMap<>();
    int count = 1 + random.nextInt(MOST_LINES);
    while (lines.size() < count) {
      int index = random.nextInt(random.nextBoolean() ? HOT : books.size());
      lines.put(books.get(index), 1 + random.nextInt(MOST_COPIES));
    }
    return lines;
  }

  /** All copies there ever were, by book. */
  Map<Long, Integer> received() {
    return Map.copyOf(received);
  }
}
