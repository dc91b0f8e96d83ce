package io.shucheng.search.persistence;

import static io.shucheng.search.TestBook.book;
import static org.assertj.core.api.Assertions.assertThat;

import io.shucheng.catalog.Availability;
import io.shucheng.catalog.Book;
import io.shucheng.search.TestBook;
import io.shucheng.search.domain.Weight;
import io.shucheng.search.domain.Weights;
import java.time.LocalDate;
import java.util.Currency;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class MeritsTests {

  private static final LocalDate TODAY = LocalDate.of(2026, 7, 2);

  private final Merits newness =
      new Merits(
          Weights.with(Map.of(Weight.POPULARITY, 0f, Weight.IN_STOCK, 0f, Weight.FRESHNESS, 8f)),
          TODAY);

  @ParameterizedTest
  @EnumSource
  void anAvailabilityIsReadBack(Availability availability) {
    for (String date : new String[] {"0001", "-0800", "2026", "9999"}) {
      long packed = packed(book(1, "Dune").published(date).availability(availability));

      assertThat(Merits.availability(packed)).isEqualTo(availability);
    }
  }

  @Test
  void newnessHalvesInTwoYears() {
    assertThat(newness.of(packed(book(1, "Dune").published("2026")))).isBetween(3.9f, 4.1f);
    // half of its sum with what is twice as new
    assertThat(newness.of(packed(book(1, "Dune").published("2024")))).isBetween(2.6f, 2.7f);
    assertThat(newness.of(packed(book(1, "Dune").published("1850")))).isZero();
    assertThat(newness.of(packed(book(1, "Dune").published("-0800")))).isZero();
    assertThat(newness.of(packed(book(1, "Dune")))).isZero();
    assertThat(newness.of(packed(book(1, "Dune").published("9999")))).isBetween(4f, 8f);
  }

  @Test
  void readersAndStockRaise() {
    Merits merits = new Merits(Weights.usual(), TODAY);
    float few = merits.of(packed(book(1, "Dune").rated("4.0", 10)));
    float many = merits.of(packed(book(1, "Dune").rated("4.0", 1_000_000)));
    float none =
        merits.of(packed(book(1, "Dune").rated("4.0", 10).availability(Availability.OUT_OF_STOCK)));

    assertThat(many - few).isBetween(10f, 11f);
    assertThat(few - none).isBetween(0.49f, 0.51f);
  }

  private static long packed(TestBook book) {
    Book built = book.build(1, Currency.getInstance("CNY"));
    return Merits.pack(built);
  }
}
