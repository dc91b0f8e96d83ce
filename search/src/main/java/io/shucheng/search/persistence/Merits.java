package io.shucheng.search.persistence;

import io.shucheng.catalog.Availability;
import io.shucheng.catalog.Book;
import io.shucheng.search.domain.Weight;
import io.shucheng.search.domain.Weights;
import java.time.LocalDate;
import java.util.List;

/**
 * What raises a book whatever is looked for: readers, newness, copies. It is packed into one number
 * that is read for each hit, instead of postings that would be gone through beside the words'.
 */
final class Merits {

  /** A book of which nobody says how many read it is taken for one that some did. */
  private static final long UNRATED = 1000;

  private static final int YEAR_BITS = 16;
  private static final int AVAILABILITY_SHIFT = 32 + YEAR_BITS;
  private static final int AVAILABILITY_MASK = 0x7;
  private static final int NO_YEAR = Short.MIN_VALUE;

  /** In the order of their codes, which the index keeps. */
  private static final List<Availability> AVAILABILITIES =
      List.of(
          Availability.IN_STOCK,
          Availability.OUT_OF_STOCK,
          Availability.NOT_YET_AVAILABLE,
          Availability.NOT_FOR_SALE);

  /** How many years are told apart; older books are worth no more than nothing. */
  private static final int YEARS = 60;

  private static final double YEARS_TO_HALVE = 2;

  private final float popularity;
  private final float inStock;
  private final LocalDate today;
  private final int thisYear;

  /** What newness is worth, by age in years; the first is next year's books. */
  private final float[] newness = new float[YEARS];

  /**
   * @param today half of the weight of newness is for what is out today, half of that two years
   *     later
   */
  Merits(Weights weights, LocalDate today) {
    this.popularity = weights.of(Weight.POPULARITY);
    this.inStock = weights.of(Weight.IN_STOCK);
    this.today = today;
    this.thisYear = today.getYear();
    double passed = today.getDayOfYear() / 366.0;
    for (int i = 0; i < YEARS; i++) {
      // a book of whose date only the year counts came out in the middle of it
      double age = i - 1 + passed - 0.5;
      newness[i] = (float) (weights.of(Weight.FRESHNESS) / (1 + Math.pow(2, age / YEARS_TO_HALVE)));
    }
  }

  /** Whether newness is told as of a day. */
  boolean areOf(LocalDate day) {
    return today.equals(day);
  }

  /** A book's merits as the index keeps them. */
  static long pack(Book book) {
    float readers = (float) Math.log1p((double) readers(book));
    int year =
        book.publicationDate() == null
            ? NO_YEAR
            : Math.clamp(book.publicationDate().year(), NO_YEAR + 1, Short.MAX_VALUE);
    return (long) AVAILABILITIES.indexOf(book.availability()) << AVAILABILITY_SHIFT
        | (long) (year & 0xFFFF) << 32
        | Float.floatToIntBits(readers);
  }

  /** How many readers a book is taken to have; 1 at least. */
  static long readers(Book book) {
    return book.rating() == null ? UNRATED : Math.max(1, book.rating().count());
  }

  /** What a book's merits add to its score. */
  float of(long packed) {
    float merits = popularity * Float.intBitsToFloat((int) packed);
    int year = (short) (packed >> 32);
    int age = Math.max(0, thisYear - year + 1);
    if (year != NO_YEAR && age < YEARS) {
      merits += newness[age];
    }
    return availability(packed) == Availability.IN_STOCK ? merits + inStock : merits;
  }

  static Availability availability(long packed) {
    return ofCode(availabilityCode(packed));
  }

  /** A book's availability as the number that the index keeps. */
  static int availabilityCode(long packed) {
    return (int) (packed >> AVAILABILITY_SHIFT) & AVAILABILITY_MASK;
  }

  static Availability ofCode(int code) {
    return AVAILABILITIES.get(code);
  }
}
