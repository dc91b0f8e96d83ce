package io.shucheng.ordering;

import io.shucheng.catalog.BookId;
import io.shucheng.platform.money.Money;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How far an order has come since it was paid.
 *
 * @param parcels oldest first
 * @param refunded what is paid back, or about to be; zero where nothing is
 */
public record Fulfilment(List<Parcel> parcels, Money refunded) {

  public Fulfilment {
    parcels = List.copyOf(parcels);
  }

  /**
   * Copies that left the house together.
   *
   * @param carrier who brings them; null where nobody wrote it down
   * @param tracking the carrier's number; null where it has none
   * @param deliveredAt when they were with the customer; null while they are not known to be
   */
  public record Parcel(
      @Nullable String carrier,
      @Nullable String tracking,
      List<Content> contents,
      Instant sentAt,
      @Nullable Instant deliveredAt) {

    public Parcel {
      contents = List.copyOf(contents);
    }
  }

  /** Copies of one book in a parcel. */
  public record Content(BookId book, int quantity) {}
}
