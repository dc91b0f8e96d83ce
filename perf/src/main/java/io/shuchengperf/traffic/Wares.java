package io.shuchengperf.traffic;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.random.RandomGenerator;

/** What the shop sells and what people look for, the most popular first. Immutable. */
final class Wares {

  private final List<Long> books;
  private final List<String> terms;
  private final Set<Long> sold;
  private final Zipf bookRanks;
  private final Zipf termRanks;

  /**
   * @param books ids of books that have a price
   * @param terms what visitors type
   * @throws IllegalArgumentException if there are none
   */
  Wares(List<Long> books, List<String> terms) {
    if (books.isEmpty() || terms.isEmpty()) {
      throw new IllegalArgumentException(
          "the shop sells no book: load the demo (SHUCHENG_DEMO=true) or import a catalog first");
    }
    this.books = List.copyOf(books);
    this.terms = List.copyOf(terms);
    this.sold = new HashSet<>(books);
    this.bookRanks = new Zipf(books.size(), Zipf.USUAL);
    this.termRanks = new Zipf(terms.size(), Zipf.USUAL);
  }

  List<Long> books() {
    return books;
  }

  List<String> terms() {
    return terms;
  }

  long book(RandomGenerator random) {
    return books.get(bookRanks.rank(random));
  }

  String term(RandomGenerator random) {
    return terms.get(termRanks.rank(random));
  }

  boolean sells(long book) {
    return sold.contains(book);
  }
}
