package io.shucheng.risk;

import io.shucheng.platform.identity.AccountId;
import io.shucheng.platform.money.Money;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What is told about an order to have it assessed. It leaves the house, so it is the least that
 * serves: no name, no street, no e-mail address, no phone number, no titles.
 *
 * @param order its id, known before it is placed
 * @param total what the buyer is to pay
 * @param lines how many books, 1 or more
 * @param copies how many copies in all, at least one a line
 * @param mostCopiesOfOneBook of the line that has the most
 * @param digital whether nothing is to be shipped
 * @param guest whether the account was made for this order alone; null where that is not known
 * @param destination null where nothing is shipped
 */
public record OrderFacts(
    UUID order,
    AccountId account,
    Money total,
    int lines,
    int copies,
    int mostCopiesOfOneBook,
    boolean digital,
    @Nullable Boolean guest,
    @Nullable Destination destination,
    Instant placedAt) {

  public OrderFacts {
    if (lines < 1 || copies < lines || mostCopiesOfOneBook < 1 || mostCopiesOfOneBook > copies) {
      throw new IllegalArgumentException(
          "%d lines with %d copies, %d of one book: no such order"
              .formatted(lines, copies, mostCopiesOfOneBook));
    }
  }

  /**
   * Roughly where the parcel goes.
   *
   * @param country ISO 3166-1 alpha-2
   * @param region province or state, as the buyer wrote it
   */
  public record Destination(String country, @Nullable String region, @Nullable String postalCode) {}
}
