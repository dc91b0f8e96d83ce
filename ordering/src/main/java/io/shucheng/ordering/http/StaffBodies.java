package io.shucheng.ordering.http;

import io.shucheng.ordering.domain.Portion;
import io.shucheng.ordering.domain.RefundWish;
import io.shucheng.ordering.usecase.ShipOrder;
import io.shucheng.platform.money.Money;
import io.shucheng.platform.web.Problem;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What staff send about orders. */
final class StaffBodies {

  private StaffBodies() {}

  /**
   * What is shipped.
   *
   * @param lines missing for all that is left
   */
  record ShipmentBody(
      @Nullable List<OrderBody.@Nullable LineBody> lines,
      @Nullable String carrier,
      @Nullable String tracking) {

    ShipOrder.Parcel toParcel() {
      return new ShipOrder.Parcel(
          lines == null ? List.of() : portions(lines),
          plain(carrier, "/carrier"),
          plain(tracking, "/tracking"));
    }
  }

  /** What is paid back: copies, or a sum, or all that is left. */
  record RefundBody(
      @Nullable List<OrderBody.@Nullable LineBody> lines,
      @Nullable Money amount,
      @Nullable String reason) {

    RefundWish toWish() {
      if (lines != null && amount != null) {
        throw Problem.invalid("/amount", "name either lines or an amount, or neither for all");
      }
      if (lines != null) {
        return new RefundWish.Copies(portions(lines));
      }
      return amount == null ? new RefundWish.Everything() : new RefundWish.Amount(amount);
    }

    @Nullable String plainReason() {
      return plain(reason, "/reason");
    }
  }

  /**
   * What came back.
   *
   * @param restock whether it can be sold again; it can where that is missing
   */
  record ReturnBody(
      @Nullable List<OrderBody.@Nullable LineBody> lines,
      @Nullable Boolean restock,
      @Nullable String reason) {

    List<Portion> portions() {
      return StaffBodies.portions(lines);
    }

    boolean isSellable() {
      return restock == null || restock;
    }

    @Nullable String plainReason() {
      return plain(reason, "/reason");
    }
  }

  /** Why an order is held back or cleared. */
  record ReasonBody(@Nullable String reason) {
    @Nullable String plainReason() {
      return plain(reason, "/reason");
    }
  }

  private static List<Portion> portions(@Nullable List<OrderBody.@Nullable LineBody> lines) {
    List<Portion> portions =
        OrderBody.toLines(lines).stream()
            .map(
                line -> {
                  if (line.quantity() < 1) {
                    throw Problem.invalid(
                        "/lines", "%d copies are none; name 1 or more".formatted(line.quantity()));
                  }
                  return new Portion(line.book(), line.quantity());
                })
            .toList();
    if (portions.isEmpty()) {
      throw Problem.invalid("/lines", "the lines are empty: [{\"bookId\":17,\"quantity\":2}]");
    }
    return portions;
  }

  private static @Nullable String plain(@Nullable String text, String pointer) {
    if (text != null && text.isBlank()) {
      throw Problem.invalid(
          pointer,
          "it has 1 to %d characters of plain text, or is missing".formatted(PlainText.LONGEST));
    }
    return PlainText.of(text, pointer);
  }
}
