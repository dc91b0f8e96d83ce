package io.shucheng.storefront.http.checkout;

import io.shucheng.catalog.BookId;
import io.shucheng.ordering.IdempotencyConflictException;
import io.shucheng.ordering.InvalidOrderException;
import io.shucheng.ordering.OrderNotTakenException;
import io.shucheng.ordering.OrderRefusedException;
import io.shucheng.ordering.OutOfStockException;
import io.shucheng.ordering.OutcomeUnknownException;
import io.shucheng.ordering.PriceChangedException;
import io.shucheng.ordering.UnknownBookException;
import io.shucheng.platform.money.Money;
import io.shucheng.words.Texts;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;

/**
 * Why an order was not placed, as its reader is told.
 *
 * @param total what it would come to now, where that is the reason
 * @param spendsKey whether another try needs a new idempotency key
 */
record OrderRefusal(
    HttpStatus status, List<String> messages, @Nullable Money total, boolean spendsKey) {

  static OrderRefusal badAddress(Texts texts) {
    return new OrderRefusal(
        HttpStatus.UNPROCESSABLE_CONTENT, List.of(texts.text("checkout.bad-address")), null, false);
  }

  /** The refusal that an exception of ordering's stands for; empty for any other exception. */
  static Optional<OrderRefusal> of(
      RuntimeException e, Texts texts, Function<BookId, String> titles) {
    return switch (e) {
      case OutOfStockException shortage ->
          conflict(
              shortage.shortages().stream()
                  .map(
                      line ->
                          texts.text(
                              "checkout.out-of-stock",
                              titles.apply(line.book()),
                              line.requested(),
                              line.available()))
                  .toList());
      case PriceChangedException price ->
          Optional.of(
              new OrderRefusal(
                  HttpStatus.CONFLICT,
                  List.of(
                      texts.text(
                          "checkout.price-changed",
                          texts.money(price.actual()),
                          texts.money(price.expected()))),
                  price.actual(),
                  false));
      case UnknownBookException unknown ->
          conflict(
              unknown.books().stream()
                  .map(book -> texts.text("checkout.not-for-sale", titles.apply(book)))
                  .toList());
      case IdempotencyConflictException conflict ->
          Optional.of(
              new OrderRefusal(
                  HttpStatus.CONFLICT,
                  List.of(
                      texts.text(
                          conflict.isStillRunning()
                              ? "checkout.still-running"
                              : "checkout.already-placed")),
                  null,
                  !conflict.isStillRunning()));
      // the form keeps its key: sent again, it finds the order if there is one
      case OrderNotTakenException _ -> later(texts.text("checkout.not-taken"));
      case OutcomeUnknownException _ -> later(texts.text("checkout.outcome-unknown"));
      case OrderRefusedException _ ->
          Optional.of(
              new OrderRefusal(
                  HttpStatus.UNPROCESSABLE_CONTENT,
                  List.of(texts.text("checkout.refused")),
                  null,
                  false));
      case InvalidOrderException invalid ->
          Optional.of(
              new OrderRefusal(
                  HttpStatus.UNPROCESSABLE_CONTENT,
                  List.of(
                      texts.text(
                          invalid.pointer().startsWith("/shippingAddress")
                              ? "checkout.bad-address"
                              : "checkout.invalid")),
                  null,
                  false));
      default -> Optional.empty();
    };
  }

  private static Optional<OrderRefusal> later(String message) {
    return Optional.of(
        new OrderRefusal(HttpStatus.SERVICE_UNAVAILABLE, List.of(message), null, false));
  }

  private static Optional<OrderRefusal> conflict(List<String> messages) {
    return Optional.of(new OrderRefusal(HttpStatus.CONFLICT, messages, null, false));
  }
}
